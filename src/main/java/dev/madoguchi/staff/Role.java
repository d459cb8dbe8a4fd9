package dev.madoguchi.staff;

/** What a person does at the counter. */
public enum Role {
    /** Receives visitors and takes them through the steps. */
    CLERK,
    /** Takes photos. */
    PHOTOGRAPHER,
    /** Closes the day and answers for the site. */
    SUPERVISOR,
    /** The city's own officer, who reviews and witnesses. */
    CITY_OFFICER;

    /** The text that names this role. */
    public String messageKey() {
        return "staff.role." + name();
    }
}
