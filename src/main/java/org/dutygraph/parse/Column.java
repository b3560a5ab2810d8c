package org.dutygraph.parse;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A column of a list, recognised by its header; the words differ from county to county. */
public enum Column {
    /** The number printed before a duty. */
    NUMBER("序号", "(?:事项)?(?:序号|编号|项号)|号"),
    /** 事项类别. */
    CATEGORY("事项类别", "(?:事项|职责|履职|工作|职能|所属)?(?:类别|类型|分类|门类|领域|板块|大类|大项|主项)"),
    /** The duty's name. */
    NAME("事项名称", "(?:基本|配合|收回|具体|主要|上级部门收回)?(?:履职|履责|职责|工作)?事项(?:名称|内容|清单)?" + "|(?:履职|职责|工作)(?:内容|名称)|职责事项"),
    /** The departments responsible for a cooperative duty. */
    DEPARTMENTS(
            "对应上级部门",
            "(?:对应)?的?(?:上级|县级|区级|市级|旗级|县直|区直|县|区|市|旗|牵头|责任|主管|主责|实施|配合)*(?:主管|牵头|责任|业务|职能|行业)?"
                    + "(?:部门|单位|主体)(?:名称)?"),
    /** The clauses of these departments. */
    UPSTREAM(
            "上级部门职责",
            "(?:对应)?的?(?:上级|县级|区级|市级|旗级|县直|区直|县|区|市|旗|主管|牵头|责任|部门|单位|业务)+的?(?:具体|主要|工作|履职)?(?:职责|任务|责任)(?:分工|内容)?"),
    /** The clauses of the township. */
    TOWNSHIP(
            "配合职责",
            "(?!.*(?:上级|部门|单位|事项))[\\p{IsHan}、/（）]{1,10}(?:配合|协助)的?(?:履职)?(?:职责|任务|责任)(?:内容)?|(?:本|基层|\\p{IsHan}{2,8}(?=乡|镇|街道|苏木))?(?:乡|镇|街道|苏木|办事处|街|开发区|经开区|高新区|管委会|管理区|新区|园区|团镇|团场|团|农场|林场|牧场|属地|本级|/|、|和|或|（|）|办)*的?(?:具体|主要|需)?(?:配合|协助)的?(?:履职)?(?:职责|事项|内容|任务|工作|责任|义务)(?:内容)?"
                    + "|(?:本|\\p{IsHan}{2,8}(?=乡|镇|街道|苏木))?(?:乡|镇|街道|苏木|办事处|街|开发区|经开区|高新区|管委会|管理区|新区|园区|团镇|团场|团|农场|林场|牧场|属地|本级|/|、|和|或|（|）)+的?(?:具体|主要|工作|履行)?(?:职责|任务|责任)(?:内容|分工)?"),
    /** Who takes a withdrawn duty over, and how. */
    TAKEOVER(
            "承接部门及工作方式",
            "(?:收回后)?的?(?:承接|收回|接收|履职|承担)(?:部门|单位|主体)(?:名称)?(?:及|和|与|、|及其|以及)(?:主要|具体|承接)?(?:工作|履职|承接|办理)(?:方式|方法|措施|要求)"),
    /** Who takes a withdrawn duty over, if the way of working has its own column. */
    TAKERS("承接部门", "(?:收回后)?的?(?:上级)?(?:承接|收回|接收|承担)(?:部门|单位|主体|机构)(?:名称)?"),
    /** How a withdrawn duty is carried out, if that has its own column. */
    MODE("工作方式", "(?:收回后)?的?(?:承接|主要|具体|部门)?(?:工作|履职|办理|承接|运行)(?:方式|方法|措施|内容|举措)|(?:具体|主要)(?:方式|方法|措施|举措)"),
    /** Remarks; the way of working of a withdrawn duty if no other column has it. */
    REMARK("备注", "备注|说明|备考|其他说明");

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final int LONGEST = 24;
    /** Words of a clause column that do not say whose clauses they are; the other side's column does. */
    private static final Pattern CLAUSES_OF_EITHER =
            Pattern.compile("(?:具体|主要|工作|履职|部门)?(?:职责|任务|责任|分工)(?:分工|内容|任务)?|责任划分|职责划分");
    /** Columns that are kept with the row's cells and are no part of a duty. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:主要|设定|实施|法律|法规|政策|文件|制定|工作|履职|行使)*(?:法律法规|依据)(?:名称|条款|文件)?|职责边界|边界说明|.{0,6}流程|.{0,4}事项来源|来源|.{0,6}(?:联系人|联系方式|联系电话|电话)|.{0,4}频次|.{0,4}时限|追责情形|免责情形|赋权部门|对应.{0,6}事项|行使层级|实施层级|事项编码|.{0,4}责任人");

    // Headers are repeated on each page and in each list.
    private static final Remembered<String, List<Column>> NAMED = new Remembered<>(1_024);

    private final String word;
    private final Pattern words;

    Column(String word, String words) {
        this.word = word;
        this.words = Pattern.compile(words);
    }

    /** The usual header word. */
    public String word() {
        return word;
    }

    /** A header's words as they are compared: without blanks, with wide brackets. */
    static String plain(String header) {
        return BLANK.matcher(header).replaceAll("").replace('(', '（').replace(')', '）');
    }

    /** A quick test: most cells are longer than any header, or have no words. */
    private static boolean mayBe(String cell) {
        int characters = 0;
        boolean ideographic = false;
        for (int i = 0; i < cell.length() && characters <= LONGEST; i++) {
            characters += Character.isWhitespace(cell.charAt(i)) ? 0 : 1;
            ideographic |= Character.isIdeographic(cell.charAt(i));
        }
        return ideographic && characters <= LONGEST;
    }

    /** The columns that a header cell may name, the likeliest first; words in brackets are optional. */
    static List<Column> of(String header) {
        if (!mayBe(header)) {
            return List.of();
        }
        return NAMED.of(plain(header), plain -> {
            List<Column> named = named(plain);
            return named.isEmpty() && plain.indexOf('（') > 0 ? named(plain.replaceAll("（[^）]*）", "")) : named;
        });
    }

    static boolean isClausesOfEither(String header) {
        return CLAUSES_OF_EITHER.matcher(plain(header)).matches();
    }

    static boolean isAside(String header) {
        return header.length() <= LONGEST && ASIDE.matcher(plain(header)).matches();
    }

    private static List<Column> named(String word) {
        return Arrays.stream(values())
                .filter(column -> column.words.matcher(word).matches())
                .toList();
    }
}
