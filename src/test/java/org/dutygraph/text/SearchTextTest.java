package org.dutygraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tokens of texts and questions; that they find each other is held by the search room's tests. */
class SearchTextTest {

    @Test
    void aTextIsEnteredInPairsThenInWordsAndWhatTheyMean() {
        assertThat(SearchText.indexed("养犬，3")).isEqualTo("_养犬 _3 养犬 犬只");
        assertThat(SearchText.indexedName("“枫桥”经验")).isEqualTo("＝枫桥经验 _枫桥 _桥经 _经验 枫桥 经验");
        assertThat(SearchText.indexed("负责 工作"))
                .as("words that say nothing are pairs alone")
                .isEqualTo("_负责 _责工 _工作");
    }

    @Test
    void aQuestionsPartsAreItsWordsAndPairsOfWhatIsUnknown() {
        assertThat(SearchText.parts("负责宠物管理工作"))
                .extracting(SearchText.Part::row)
                .contains(List.of("_宠物"))
                .doesNotContain(List.of("_负责"), List.of("_工作"));
        assertThat(SearchText.parts("宠物").get(0).meant()).containsExactly("犬只");
        assertThat(SearchText.parts("喀拉亚尕")).extracting(SearchText.Part::row).isNotEmpty();
        assertThat(SearchText.parts("负责")).extracting(SearchText.Part::row).containsExactly(List.of("_负责"));
    }

    @Test
    void hitsArePlacesInTheText() {
        String text = "负责义务教育阶段“控辍保学”工作";
        assertThat(SearchText.hits(text, List.of("控辍保学"))).containsExactly(new Word("控辍保学", 9, 13));
        assertThat(SearchText.hits(text, List.of("教育", "义务教", "保学")))
                .extracting(Word::text)
                .containsExactly("义务教育", "保学");
        assertThat(SearchText.hits(text, List.of("殡葬", ""))).isEmpty();
    }
}
