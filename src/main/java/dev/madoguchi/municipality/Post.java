package dev.madoguchi.municipality;

/** As what somebody is planned to work; it says nothing of what the program lets them do. */
public enum Post {
    /** Answers for the site: 現場責任者, 業務責任者, 運営責任者. */
    RESPONSIBLE,
    /** Stands in for them: 副責任者. */
    DEPUTY,
    /** Serves at a window. */
    CLERK,
    /** Takes photos. */
    PHOTOGRAPHER,
    /** Receives and guides visitors. */
    RECEPTIONIST,
    /** Answers the telephone. */
    OPERATOR;

    /** The text that names this post. */
    public String messageKey() {
        return "roster.post." + name();
    }
}
