package org.dutygraph.department;

/** The families of bodies that duty lists name. */
enum DepartmentFamily {
    /** Party committees and their organs. */
    PARTY,
    /** 纪委监委. */
    DISCIPLINE,
    /** 人大 and 政协. */
    CONGRESS,
    /** Governments and their departments. */
    GOVERNMENT,
    /** Courts and procuratorates. */
    JUSTICE,
    /** 人武部. */
    MILITARY,
    /** 工会, 妇联, 残联 and other mass organisations. */
    MASS,
    /** Bodies led from above rather than by the local government (税务, 气象, 消防救援). */
    VERTICAL,
    /** Commissions and headquarters that coordinate departments. */
    COMMISSION,
    /** Public institutions below a department. */
    INSTITUTION,
    /** Utilities and other companies. */
    COMPANY,
    /** Bodies that exist once in the country. */
    NATIONAL,
    /** Bodies outside the local hierarchy (铁路). */
    OTHER
}
