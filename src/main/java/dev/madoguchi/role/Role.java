package dev.madoguchi.role;

/** What a person does at the counter. Each person has exactly one. */
public enum Role {
    /** Receives visitors and takes them through the steps. */
    CLERK,
    /** Takes photos. */
    PHOTOGRAPHER,
    /** Closes the day and answers for the site: 現場責任者 (000 §9(3)), 業務責任者 (003 §18-2). */
    SUPERVISOR,
    /** The city's own officer, who reviews and witnesses. */
    CITY_OFFICER,
    /** Receives visitors and hands them on. */
    RECEPTIONIST,
    /** Answers questions, at the counter or on the telephone (004 §2-2). */
    OPERATOR,
    /** Stands in for the supervisor who is not there: 副責任者 (000 §9(3)), 業務副責任者 (003 §18-3(4)). */
    DEPUTY,
    /** Oversees the whole contract, 統括管理者, and holds no other role (003 §18-4(2)). */
    GENERAL_MANAGER,
    /** Looks, and changes nothing. */
    INSPECTOR;

    /** The text that names this role. */
    public String messageKey() {
        return "staff.role." + name();
    }
}
