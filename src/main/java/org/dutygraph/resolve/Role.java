package org.dutygraph.resolve;

/**
 * The role of a body that does not perform the clause; in the graph, the type of the relationship between them. The
 * manual's page on actors lists the words of each role.
 */
public enum Role {
    /** 会同: the body acts jointly, as an equal. */
    WITH,
    /** 协助: the performer helps the body with the body's task. */
    ASSISTS,
    /** 征求意见: the performer asks the body for its opinion. */
    CONSULTS,
    /** 上报: the body receives information, applications or results, to decide, record or know. */
    REPORTS_TO,
    /** 移交: a case, clue, person or list is handed to the body to be dealt with there. */
    TRANSFERS_TO,
    /** 交办: a task, target, quota, money, goods or staff goes down to the body. */
    ASSIGNS_TO,
    /** 告知: the body is informed, without having to decide. */
    NOTIFIES,
    /** 指导督促: the body is guided, urged, supervised, inspected, assessed, trained or organised to do something. */
    DIRECTS,
    /** 委托: the body acts in the performer's place. */
    DELEGATES_TO,
    /** 在其指导下: the performer acts on the body's guidance, order, authorisation or notice. */
    UNDER
}
