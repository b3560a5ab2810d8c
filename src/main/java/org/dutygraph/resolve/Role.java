package org.dutygraph.resolve;

/** What somebody other than the performer does in a clause. */
public enum Role {
    /** 会同, 联合, 与…共同, 配合, 协助. */
    WITH,
    /** 征求…意见, 听取…意见. */
    CONSULTS,
    /** 报…审核, 上报, 向…报告, 移交, 推送至. */
    REPORTS_TO,
    /** 在…指导下, 经…授权, 根据…统一安排. */
    UNDER
}
