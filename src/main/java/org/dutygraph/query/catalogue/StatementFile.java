package org.dutygraph.query.catalogue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One {@code TOPIC/NAME.cypher}, of the program or of a user's folder.
 *
 * @param topic its folder
 * @param name its file name without the ending
 * @param text its content
 * @param file the path that is shown to a person
 * @param own whether it comes from a user's own folder
 */
record StatementFile(String topic, String name, String text, String file, boolean own) {

    static final String ENDING = ".cypher";
    // Topics and names are parts of URLs.
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * The files of {@code cypher/BRANCH} on the class path. If a file is there twice, in a JAR and as classes, the
     * first one counts, as for any resource.
     */
    static List<StatementFile> bundled(String branch, List<HeaderFault> faults) throws IOException {
        Resource[] resources =
                new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/" + branch + "/*/*" + ENDING);
        List<StatementFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Resource resource : resources) {
            String[] parts = resource.getURL().getPath().split("/");
            String topic = parts[parts.length - 2];
            String name = parts[parts.length - 1];
            String file = "cypher/" + branch + "/" + topic + "/" + name;
            if (names.add(file)) {
                add(files, topic, name, resource.getContentAsString(StandardCharsets.UTF_8), file, false, faults);
            }
        }
        return files;
    }

    /** The files of a user's folder, two levels deep. */
    static List<StatementFile> in(Path folder, List<HeaderFault> faults) throws IOException {
        List<StatementFile> files = new ArrayList<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        }
        for (Path path : paths) {
            Path below = folder.relativize(path);
            String file = path.toString().replace('\\', '/');
            if (below.getNameCount() != 2) {
                faults.add(new HeaderFault(
                        file,
                        1,
                        below.toString(),
                        new Words(
                                "放在主题文件夹里的文件：TOPIC/NAME.cypher",
                                "a file in a folder of its topic: TOPIC/NAME.cypher")));
                continue;
            }
            try {
                String text = Files.readString(path);
                add(files, below.getName(0).toString(), below.getName(1).toString(), text, file, true, faults);
            } catch (MalformedInputException e) {
                faults.add(new HeaderFault(
                        file,
                        1,
                        new Words("不是 UTF-8 的字节", "bytes that are no UTF-8"),
                        new Words("UTF-8 的文本", "a text in UTF-8")));
            }
        }
        return files;
    }

    /** A file of a user that is not written yet. */
    static Optional<StatementFile> own(String topic, String name, String text, String file, List<HeaderFault> faults) {
        List<StatementFile> files = new ArrayList<>();
        add(files, topic, name + ENDING, text, file, true, faults);
        return files.stream().findFirst();
    }

    private static void add(
            List<StatementFile> files,
            String topic,
            String fileName,
            String text,
            String file,
            boolean own,
            List<HeaderFault> faults) {
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        if (!NAME.matcher(topic).matches() || !NAME.matcher(name).matches()) {
            faults.add(new HeaderFault(
                    file,
                    1,
                    topic + "/" + name,
                    new Words(
                            "小写字母、数字和连字符的主题和名称，如 workload/by-category",
                            "topic and name of small letters, digits and hyphens, like workload/by-category")));
            return;
        }
        files.add(new StatementFile(topic, name, text, file, own));
    }

    Optional<SavedQuery> query(List<HeaderFault> faults) {
        return Optional.ofNullable(StatementHeader.read(file, text, StatementHeader.Form.QUERY, faults))
                .map(this::query);
    }

    Optional<Check> check(List<HeaderFault> faults) {
        StatementHeader header = StatementHeader.read(file, text, StatementHeader.Form.CHECK, faults);
        if (header == null || header.severity() == null || header.remedy() == null) {
            return Optional.empty();
        }
        return Optional.of(new Check(query(header), header.severity(), header.remedy()));
    }

    /** A user's own column may mean something else by a name that the program has: only its header defines it. */
    private ResultColumn defined(ResultColumn column) {
        return own || column.definition() != null
                ? column
                : column.defined(Definitions.column(topic + "/" + this.name, column.name()));
    }

    private SavedQuery query(StatementHeader header) {
        return new SavedQuery(
                topic,
                name,
                header.title(),
                header.description(),
                header.parameters(),
                header.columns().stream().map(this::defined).toList(),
                header.views(),
                header.network(),
                header.statement(),
                file,
                own);
    }
}
