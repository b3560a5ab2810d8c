package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.Severity;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole lists from their rows: identities, hidden sharers, and every fault that shows only here. */
class ListResolverTest {

    private static final String TITLE = "新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡";

    private final ListResolver resolver = ListResolver.bundled();

    @Test
    void givesIdentitiesMadeFromTheContent() {
        ResolvedList list = resolve(TITLE, duty("县水利局、农业农村局", "1.县水利局制定方案；", "上报县水利局。"));

        assertThat(list.id()).isEqualTo("652325203/2025-07");
        assertThat(list.township()).isEqualTo(new ResolvedList.Place("652325203", "五马场哈萨克族乡", "TOWNSHIP", "652325"));
        assertThat(list.regions().stream().map(ResolvedList.Place::code))
                .containsExactly("65", "6523", "652325", "652325203");
        ResolvedDuty duty = list.duties().get(0);
        assertThat(duty.id()).isEqualTo("652325203/2025-07/C1");
        assertThat(duty.departments().stream().map(mention -> mention.actor().id()))
                .containsExactly("652325:水利局", "652325:农业农村局");
        assertThat(duty.clauses().stream().map(ResolvedClause::id))
                .containsExactly("652325203/2025-07/C1/U1", "652325203/2025-07/C1/T1");
        assertThat(duty.clauses().get(1).performers().get(0).mention().actor().id())
                .isEqualTo("652325203");
        assertThat(list.faults()).isEmpty();
    }

    @Test
    void aTownshipMayHaveANameOfTwoCharacters() {
        ResolvedList list = resolve("北京市顺义区张镇", duty("区水务局", "1.制定方案；", "1.张镇做好群众转移工作。"));

        assertThat(list.regions().stream().map(ResolvedList.Place::code)).endsWith("110113", "110113110");
        assertThat(list.duties().get(0).clauses().get(1).performers().get(0).mention())
                .satisfies(mention -> {
                    assertThat(mention.surface()).isEqualTo("张镇");
                    assertThat(mention.actor().id()).isEqualTo("110113110");
                });
        assertThat(list.faults()).isEmpty();
    }

    @Test
    void namesTheHiddenSharers() {
        ResolvedList list = resolve(TITLE, duty("县水利局", "1.会同县公安局查处； 2.县水利局报县人民政府审批；", "协助县公安局取证。"));

        assertThat(list.duties().get(0).named().stream()
                        .map(mention -> mention.actor().id()))
                .containsExactly("652325:公安局", "652325:人民政府");
    }

    @ParameterizedTest
    @CsvSource({
        "1.县水利局制定方案；, 县公安局、县气象局",
        "1.县水利局制定方案，其他部门按职责分工做好有关工作；, ''",
        "1.县水利局牵头，各有关部门依据各自职责配合；, ''",
        "1.县水利局明确各部门职责分工；, 县公安局、县气象局",
        "1.县水利局对涉及其他部门职责的线索及时移交；, 县公安局、县气象局",
        "1.县水利局制定方案，报县气象局备案；, 县公安局",
        "1.制定方案；, 县水利局、县公安局、县气象局"
    })
    void whoIsListedAndGivenNoPartIsSilent(String upstream, String silent) {
        ResolvedList list = resolve(TITLE, duty("县水利局、县公安局、县气象局", upstream, "各部门按职责分工配合。"));

        assertThat(list.duties().get(0).silent().stream().map(Mention::surface).collect(Collectors.joining("、")))
                .isEqualTo(silent);
    }

    @Test
    void aDepartmentWhoseBranchAClauseNamesIsNotSilent() {
        ResolvedDuty duty = resolve(TITLE, duty("县委组织部、县政协", "1.县委组织部和县政协党组共同研究；", "推荐人选。"))
                .duties()
                .get(0);

        assertThat(duty.silent()).isEmpty();
    }

    @Test
    void aDutyWithoutUpstreamClausesHasNobodySilent() {
        assertThat(resolve(TITLE, duty("县水利局、县公安局", "", "开展宣传。"))
                        .duties()
                        .get(0)
                        .silent())
                .isEmpty();
    }

    @Test
    void aPartyIsOfOneCounty() {
        List<String> ids = Stream.of(TITLE, "新疆维吾尔自治区伊犁哈萨克自治州伊宁县喀拉亚尕奇乡")
                .map(title -> resolve(title, duty("县水利局", "1.县水利局指导村民委员会开展巡查；", "开展宣传。")))
                .map(list -> related(list, 0).id())
                .toList();

        assertThat(ids).containsExactly("652325/村民委员会", "654021/村民委员会");
    }

    @Test
    void keepsAnUnknownDepartmentAndSaysSo() {
        ResolvedList list = resolve(TITLE, duty("县水利局、县宇宙开发局", "1.制定方案；", "开展宣传。"));

        Mention unknown = list.duties().get(0).departments().get(1);
        assertThat(unknown.surface()).isEqualTo("县宇宙开发局");
        assertThat(unknown.actor().known()).isFalse();
        assertThat(codes(list)).containsExactly("UNKNOWN_DEPARTMENT");
        assertThat(list.duties().get(0).clauses().get(0).basis()).isEqualTo(Basis.AMBIGUOUS);
    }

    @Test
    void saysWhatWasRepaired() {
        ResolvedList list = resolve(TITLE, duty("县自然 资源局", "1.制定方案；", "报县自然资 源局审批。"));

        assertThat(list.duties().get(0).departments().get(0).actor().id()).isEqualTo("652325:自然资源局");
        assertThat(list.faults().stream().map(Fault::found)).containsExactly("县自然 资源局", "县自然资 源局");
        assertThat(codes(list)).containsOnly("REPAIRED_NAME");
    }

    @Test
    void keepsAnOpenClassAsAClass() {
        ResolvedList list = resolve(TITLE, duty("奇台县应急管理局及其他负有安全生产监督管理职责的部门", "1.开展检查；", "开展宣传。"));

        assertThat(list.duties().get(0).departments().stream()
                        .map(mention -> mention.actor().type()))
                .containsExactly(Actor.Type.DEPARTMENT, Actor.Type.OPEN_CLASS);
        assertThat(list.faults().stream().map(Fault::severity)).containsExactly(Severity.INFO);
        assertThat(codes(list)).containsExactly("OPEN_CLASS");
    }

    @Test
    void findsAClauseThatStandsTwice() {
        ResolvedList list = resolve(TITLE, duty("县水利局", "1.县水利局开展检查； 2.县水利局开展检查；", "开展宣传。"));

        assertThat(codes(list)).containsExactly("DUPLICATE_CLAUSE");
        assertThat(list.faults().get(0).found()).startsWith("C1/U2 ");
        assertThat(list.duties().get(0).clauses()).hasSize(3);
    }

    @Test
    void aClauseStandsTwiceWhereOnlyTheEndOfItDiffers() {
        ResolvedList ends = resolve(TITLE, duty("县水利局", "1.开展检查； 2.开展检查。 3.开展巡查。", "开展检查。"));
        ResolvedList phases = resolve(TITLE, duty("县水利局、县公安局", "县水利局：1.开展检查； 县公安局：1.开展检查。", "开展宣传。"));

        assertThat(ends.faults()).extracting(Fault::found).containsExactly("C1/U2 开展检查。");
        assertThat(phases.faults()).as("under two headings").isEmpty();
    }

    @Test
    void anInstitutionIsShortForTheLongerNameInTheSameDuty() {
        ResolvedList list = resolve(TITLE, duty("县委组织部", "1.县委巡察组开展巡察；", "1.配合巡察组做好工作；"));
        ResolvedList alone = resolve(TITLE, duty("县委组织部", "1.开展巡察；", "1.配合巡察组做好工作；"));

        assertThat(related(list, 1))
                .isEqualTo(list.duties()
                        .get(0)
                        .clauses()
                        .get(0)
                        .performers()
                        .get(0)
                        .mention()
                        .actor());
        assertThat(related(alone, 1).id()).isEqualTo("652325/巡察组");
        assertThat(related(list, 1)).isNotEqualTo(related(alone, 1));
    }

    private static Actor related(ResolvedList list, int clause) {
        return list.duties()
                .get(0)
                .clauses()
                .get(clause)
                .relations()
                .get(0)
                .mention()
                .actor();
    }

    @Test
    void findsTheNameOfAnotherTownshipOfTheCounty() {
        ResolvedList list = resolve(TITLE, duty("县教育局", "1.指导学校配合西地镇政府开展周边治理；", "在五马场乡开展宣传。"));

        assertThat(codes(list)).containsExactly("OTHER_TOWNSHIP_NAMED");
        assertThat(list.faults().get(0).found()).isEqualTo("西地镇");
    }

    @Test
    void aTownshipsNameMayHoldAnothers() {
        ResolvedList list = resolve("新疆维吾尔自治区昌吉回族自治州奇台县老奇台镇", duty("县教育局", "1.指导学校开展治理；", "在老奇台镇开展宣传。"));

        assertThat(list.faults()).isEmpty();
    }

    @Test
    void placesThatAreNoTownshipAreNoSlip() {
        // The table of divisions has a 林草局 among the townships of 密山市.
        ResolvedList list = resolve("黑龙江省鸡西市密山市黑台镇", duty("密山市林草局", "1.制定方案；", "报密山市林草局审批。"));

        assertThat(list.township().code()).isEqualTo("230382104");
        assertThat(list.faults()).isEmpty();
    }

    @Test
    void keepsATownshipThatTheTableHasNot() {
        ResolvedList list = resolve("新疆维吾尔自治区昌吉回族自治州奇台县云上乡", duty("县水利局", "1.会同云上乡制定方案；", "上报县水利局。"));

        assertThat(codes(list)).containsExactly("TOWNSHIP_NOT_IN_TABLE");
        assertThat(list.township().code()).isEqualTo("新疆维吾尔自治区昌吉回族自治州奇台县云上乡");
        assertThat(list.duties().get(0).departments().get(0).actor().id()).isEqualTo("652325:水利局");
        assertThat(list.duties()
                        .get(0)
                        .clauses()
                        .get(0)
                        .relations()
                        .get(0)
                        .mention()
                        .actor())
                .isEqualTo(list.duties()
                        .get(0)
                        .clauses()
                        .get(1)
                        .performers()
                        .get(0)
                        .mention()
                        .actor());
    }

    @Test
    void regionsOfDepartmentsElsewhereAreKnown() {
        ResolvedList list = resolve(TITLE, duty("县水利局", "1.将方案报国务院审批；2.会同木垒县公安局开展检查。", "上报县水利局。"));

        assertThat(list.elsewhere())
                .containsExactly(
                        new ResolvedList.Place("000000", "全国", "NATION", null),
                        new ResolvedList.Place("652328", "木垒哈萨克自治县", "COUNTY", "6523"));
    }

    @Test
    void neverTakesAnotherCountysTownshipOfTheSameName() {
        ResolvedList list = resolve("虚构省虚构彝族自治州虚岭县松坪彝族乡", duty("县水利局、州生态环境局虚岭县分局", "1.推送至松坪乡；", "上报县水利局。"));

        assertThat(codes(list)).containsExactly("TOWNSHIP_NOT_IN_TABLE");
        assertThat(list.regions().stream().map(ResolvedList.Place::code))
                .containsExactly("虚构省", "虚构省虚构彝族自治州", "虚构省虚构彝族自治州虚岭县", "虚构省虚构彝族自治州虚岭县松坪彝族乡");
        assertThat(list.duties().get(0).departments().stream()
                        .map(mention -> mention.actor().id()))
                .containsExactly("虚构省虚构彝族自治州虚岭县:水利局", "虚构省虚构彝族自治州虚岭县:生态环境局");
        assertThat(list.duties()
                        .get(0)
                        .clauses()
                        .get(0)
                        .relations()
                        .get(0)
                        .mention()
                        .actor()
                        .id())
                .isEqualTo(list.township().code());
    }

    @Test
    void readsAStreetsListWithoutTakingStreetsForIt() {
        ResolvedList rural = resolve(TITLE, duty("县住建局", "1.向街道反馈结果；", "巡查主次街道。"));
        ResolvedList urban = resolve("浙江省杭州市西湖区西溪街道", duty("区住建局", "1.向街道反馈结果；", "上报区住建局。"));

        assertThat(rural.duties().get(0).clauses().get(0).relations()).isEmpty();
        assertThat(urban.duties()
                        .get(0)
                        .clauses()
                        .get(0)
                        .relations()
                        .get(0)
                        .mention()
                        .actor()
                        .id())
                .isEqualTo(urban.township().code());
        assertThat(urban.duties()
                        .get(0)
                        .clauses()
                        .get(1)
                        .relations()
                        .get(0)
                        .mention()
                        .actor()
                        .id())
                .isEqualTo("330106:住房和城乡建设局");
    }

    @Test
    void resolvesWhoTakesADutyOver() {
        ResolvedList list = resolver.resolve(parse(
                TITLE,
                Stream.of(
                        List.of("五马场哈萨克族乡上级部门收回事项清单"),
                        List.of("序号", "事项类别", "事项名称", "承接部门及工作方式"),
                        List.of("1", "平安法治", "对违法行为的处罚", "承接部门：县公安局 工作方式：县公安局依法查处。"))));

        assertThat(list.duties().get(0).takers().stream()
                        .map(mention -> mention.actor().id()))
                .containsExactly("652325:公安局");
        assertThat(list.duties().get(0).named()).isEmpty();
    }

    /** On what it rests that somebody leads; a clause's own 牵头 says nothing of the whole duty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            县水利局、县公安局                  | 1.县公安局牵头查处。                | 652325:水利局 | FIRST
            县水利局                            | 做好检查。                          | 652325:水利局 | SOLE
            县水利局、其他有关部门              | 做好检查。                          | 652325:水利局 | SOLE
            其他有关部门、县水利局、县公安局    | 做好检查。                          | 652325:水利局 | FIRST
            牵头部门：县水利局                  | 做好检查。                          | 652325:水利局 | WRITTEN
            配合部门：县公安局；牵头部门：县水利局 | 做好检查。                       | 652325:水利局 | WRITTEN
            县公安局、县水利局（牵头）          | 做好检查。                          | 652325:水利局 | WRITTEN
            县公安局、县水利局                  | 牵头部门：县水利局；                | 652325:水利局 | WRITTEN
            县公安局、县水利局                  | 1.牵头部门为县水利局，负责检查。    | 652325:水利局 | WRITTEN
            县公安局、县水利局                  | 1.县公安局查处； 2.该事项由县水利局牵头。 | 652325:水利局 | WRITTEN
            县公安局、县水利局                  | 县水利局（牵头部门）：做好检查。    | 652325:水利局 | WRITTEN
            县公安局、县教育局                  | 牵头单位：县水利局；                | 652325:水利局 | WRITTEN
            县公安局、县水利局                  | 1.报牵头部门县水利局。              | 652325:公安局 | FIRST
            """)
    void saysOnWhatALeadRests(String departments, String upstream, String leader, LeadBasis basis) {
        ResolvedDuty duty =
                resolve(TITLE, duty(departments, upstream, "报县水利局。")).duties().get(0);

        ResolvedDuty.Lead lead = Objects.requireNonNull(duty.lead());
        assertThat(lead.mention().actor().id()).isEqualTo(leader);
        assertThat(lead.basis()).isEqualTo(basis);
        assertThat(duty.named()).noneMatch(mention -> mention.actor().id().equals(leader));
    }

    @Test
    void anOpenClassNeverLeads() {
        ResolvedDuty duty =
                resolve(TITLE, duty("其他有关部门", "做好检查。", "报县水利局。")).duties().get(0);

        assertThat(duty.lead()).isNull();
        assertThat(duty.answering()).isEmpty();
        assertThat(duty.openClasses()).hasSize(1);
    }

    @Test
    void faultsOfParsingAndResolvingAreInFileOrder() {
        DutyList list = parse(
                TITLE,
                Stream.of(
                        List.of("乡镇配合履职事项清单"),
                        List.of("序号", "事项类别", "事项名称", "对应上级部门", "上级部门职责", "乡镇配合职责"),
                        duty("县宇宙开发局", "1.制定方案；", "开展宣传。")));
        Fault late = new Fault(Severity.ERROR, "LATE", "list.txt", new Location(99), "", "", "");
        Fault early = new Fault(Severity.ERROR, "EARLY", "list.txt", new Location(1), "", "", "");
        DutyList faulty = new DutyList(
                list.file(),
                list.source(),
                list.sha256(),
                list.title(),
                list.place(),
                list.edition(),
                list.duties(),
                List.of(late, early));

        assertThat(codes(resolver.resolve(faulty))).containsExactly("EARLY", "UNKNOWN_DEPARTMENT", "LATE");
    }

    @Test
    void aDutyHasAllItsActorsInEveryRole() {
        ResolvedList list = resolve(TITLE, duty("县水利局", "1.县水利局会同县公安局查处；", "上报县水利局。"));

        assertThat(list.duties().get(0).mentions().map(Mention::surface))
                .containsExactly("县水利局", "县公安局", "县水利局", "县公安局", "", "县水利局");
        assertThat(resolver.township(TITLE)).isEqualTo("652325203");
    }

    @Test
    void givesTheSameTwice() {
        List<String> duty = duty("县水利局、县公安局", "1.县水利局牵头，联合县公安局查处； 2.会同县教育局检查；", "报县水利局。");

        assertThat(resolve(TITLE, duty)).isEqualTo(resolve(TITLE, duty));
    }

    private static List<String> codes(ResolvedList list) {
        return list.faults().stream().map(Fault::code).toList();
    }

    private static List<String> duty(String departments, String upstream, String township) {
        return List.of("1", "经济发展", "一项工作", departments, upstream, township);
    }

    private ResolvedList resolve(String title, List<String> duty) {
        return resolver.resolve(parse(
                title,
                Stream.of(List.of("乡镇配合履职事项清单"), List.of("序号", "事项类别", "事项名称", "对应上级部门", "上级部门职责", "乡镇配合职责"), duty)));
    }

    private static DutyList parse(String title, Stream<List<String>> section) {
        List<Row> rows = new ArrayList<>();
        Stream.concat(Stream.of(List.of(title), List.of("履职事项清单"), List.of("2025年7月")), section)
                .forEach(cells -> rows.add(new Row(new Location(rows.size() + 1), cells)));
        DutyList list =
                ListParser.parse(new SourceText("list.txt", "UTF-8 text", rows)).list();
        // Whole sections that these small lists leave out are the parser's faults, not the resolver's.
        DutyList read = Objects.requireNonNull(list);
        return new DutyList(
                read.file(),
                read.source(),
                read.sha256(),
                read.title(),
                read.place(),
                read.edition(),
                read.duties(),
                List.of());
    }
}
