package dev.madoguchi.role;

/** What somebody does with this program, as far as not everybody may. */
public enum Act {
    /** Signs in at all. */
    SIGN_IN(Kind.PRESENCE),
    /** Checks the computer and the ticket machine at opening and closing. */
    OPEN_COUNTER(Kind.COUNTER),
    /** Gives out numbers and calls them. */
    CALL(Kind.COUNTER),
    /** Receives a visitor: what they came for, their consent, their form. */
    RECEIVE(Kind.COUNTER),
    /** Reads a visitor's card, and says why it goes on where the card speaks against it. */
    READ_CARD(Kind.COUNTER),
    /** Takes and accepts the photo. */
    PHOTOGRAPH(Kind.COUNTER),
    /** Prints for a visitor, and hands everything over. */
    PRINT(Kind.COUNTER),
    /** Prints once more what was printed. */
    REPRINT(Kind.COUNTER),
    /** Confirms a case as the second person, before anything goes back to the citizen (001 §6(2)②イ). */
    CONFIRM_CASE(Kind.CONFIRMING),
    /** Writes down questions, complaints, mistakes and incidents. */
    KEEP_RECORDS(Kind.COUNTER),
    /** Bundles papers for the city, and counts stock. */
    HAND_IN_PAPERS(Kind.COUNTER),
    /** Closes the day. */
    CLOSE_DAY(Kind.LEADING),
    /** Writes the daily report (003 §20-1). */
    WRITE_REPORT(Kind.LEADING),
    /** Confirms the daily report for the city (003 §20-1). */
    CONFIRM_REPORT(Kind.CONFIRMING),
    /** Reads reports and counts. */
    VIEW_REPORTS(Kind.READING),
    /** Takes reports and lists out of the workstation. */
    EXPORT(Kind.LEADING),
    /** Hands the open work over at the end of a contract, and erases the workstation (004 §2-2(8)②③, 002 別記13条). */
    END_CONTRACT(Kind.LEADING),
    /** Looks on while a workstation is erased (002 別記13条5項). */
    SEE_ERASURE(Kind.READING),
    /** Changes who may sign in, and in which role. */
    PEOPLE(Kind.LEADING),
    /** Changes what holds at the workstation after the next start, such as the window that it works at. */
    SETTINGS(Kind.LEADING),
    /** Writes announcements. */
    ANNOUNCE(Kind.LEADING),
    /** Opens a desk that somebody else has locked, and goes on with the case. */
    TAKE_OVER_DESK(Kind.LEADING),
    /** Stands in for the supervisor while that person is not there. */
    STAND_IN(Kind.COUNTER),
    /** Reads who did what. */
    VIEW_AUDIT(Kind.READING);

    private final Kind kind;

    Act(Kind kind) {
        this.kind = kind;
    }

    /** What the rules of separation look at. */
    public enum Kind {
        /** Being there. */
        PRESENCE,
        /** The contractor's work with visitors and their papers. */
        COUNTER,
        /** What the person does who answers for the site. */
        LEADING,
        /** The second look of somebody else. */
        CONFIRMING,
        /** Looking without changing. */
        READING
    }

    public Kind kind() {
        return kind;
    }

    /** The text that names this act. */
    public String messageKey() {
        return "role.act." + name();
    }
}
