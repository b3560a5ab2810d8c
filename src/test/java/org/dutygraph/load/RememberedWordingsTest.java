package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dutygraph.bench.InventedLists;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.dutygraph.source.text.TabbedText;
import org.junit.jupiter.api.Test;

/** What was remembered of other lists changes nothing in what is understood of one. */
class RememberedWordingsTest {

    private static final int COUNTIES = 12;

    private final ListReader remembering = ListReader.bundled();

    @Test
    void listsAreUnderstoodAlikeWithAndWithoutAMemory() {
        ListReader forgetting = ListReader.forgetting();
        for (SourceText source : sources()) {
            ParsedFile alone = forgetting.of(source);

            assertThat(remembering.of(source)).as(source.name()).isEqualTo(alone);
            assertThat(remembering.of(source)).as(source.name() + " again").isEqualTo(alone);
            assertThat(Objects.requireNonNull(alone.list()).duties()).isNotEmpty();
        }
    }

    @Test
    void severalThreadsUnderstandTheSame() {
        List<SourceText> sources = sources();
        List<ParsedFile> one = sources.stream().map(ListReader.bundled()::of).toList();

        List<ParsedFile> many = IntStream.range(0, sources.size())
                .parallel()
                .mapToObj(i -> remembering.of(sources.get(i)))
                .toList();

        assertThat(many).isEqualTo(one);
    }

    /** The sample's lists, and neighbours of many counties: more than are remembered, so that some are forgotten. */
    private static List<SourceText> sources() {
        List<SourceText> sources = new ArrayList<>();
        Loading.files(List.of(Path.of("src/main/resources/samples")))
                .forEach(file -> sources.add(SourceFile.read(file)));
        InventedLists lists = InventedLists.seed(3);
        for (int county = 0; county < COUNTIES; county++) {
            for (int neighbour = 0; neighbour < 3; neighbour++) {
                sources.add(TabbedText.of("list", lists.text(county * 2_801 + neighbour)));
            }
        }
        return sources;
    }
}
