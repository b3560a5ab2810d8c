package org.dutygraph.resolve;

/**
 * A body at its position in a text, without a role.
 *
 * @param sort the sort of body; rules apply to some sorts only
 * @param actor who it is
 * @param surface the words as written
 * @param start first character in the text, from 0
 * @param end one past the last character
 */
record NamedBody(Sort sort, Actor actor, String surface, int start, int end) {

    Mention mention() {
        return new Mention(actor, surface, start, end);
    }

    /** The sorts of bodies that the rules distinguish. */
    enum Sort {
        /** A department, or a party, mass or judicial body treated like one. */
        DEPARTMENT,
        /** An open class of departments (其他负有安全生产监督管理职责的部门). */
        OPEN_CLASS,
        /** The list's own township. */
        TOWNSHIP,
        /** A village, its committee or its party branch. */
        VILLAGE,
        /** A body with a task of its own (医疗机构, 担保机构, 专班, 民宿协会): it can act with a department. */
        INSTITUTION,
        /** A party that duties concern (建设单位, 企业, 公司): it can perform and receive. */
        UNIT,
        /** An unspecified body (相关部门, 上级部门). */
        VAGUE
    }
}
