package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The sample county's lists under the names of many townships, each with a third of the rows and words changed. */
public final class VariedLists {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final List<String> LISTS = List.of(
            "yunling-linhe-2024-12.txt",
            "yunling-linhe-2025-12.txt",
            "yunling-songping-2025-07.txt",
            "yunling-chengguan-2025-07.txt");

    private VariedLists() {}

    /**
     * Writes lists into a folder: of every four, two are editions of one township. The last file is the first list once
     * more, worded otherwise.
     */
    static List<Path> write(Path folder, int lists) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < lists - 1; i++) {
            files.add(write(folder.resolve("%03d.txt".formatted(i)), i, i));
        }
        files.add(write(folder.resolve("%03d.txt".formatted(lists - 1)), 0, lists));
        return files;
    }

    /** Writes one list into a file; the same list with another seed is another wording of it. */
    public static Path write(Path file, int list, int seed) throws IOException {
        Random random = new Random(seed);
        char mark = (char) ('一' + list / LISTS.size() * 7);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve(LISTS.get(list % LISTS.size())))) {
            boolean row = line.matches("\\d+\t.*");
            // Each of the three lists keeps its first row: one without any would be a part alone.
            if (row && random.nextInt(3) > 0 && !line.startsWith("1\t")) {
                continue;
            }
            String varied = line.replace("临河镇", "临河" + mark + "镇")
                    .replace("松坪", "松" + mark + "坪")
                    .replace("城关街道", "城" + mark + "关街道");
            if (row && random.nextInt(6) == 0) {
                varied = varied.replaceFirst("工作|服务|管理", "事务" + mark).replace("县水利局", "县农业农村局");
            }
            lines.add(varied);
        }
        return Files.write(file, lines);
    }
}
