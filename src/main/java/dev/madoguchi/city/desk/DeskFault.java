package dev.madoguchi.city.desk;

/** What keeps the city desk from its work. */
public enum DeskFault {
    /** Nobody answers at the server's address, or the line broke. */
    SERVER_AWAY,
    /** The server does not take this computer for a city desk. */
    NOT_A_DESK,
    /** The server answers something that it should not. */
    SERVER_FAULT,
    /** The folder with the deliveries or the stations' keys cannot be read. */
    FOLDER,
    /** The folder for the photos is not there or cannot be written. */
    EXPORT,
    /** The reason of a query looks as if it were about a person. */
    PERSONAL,
    /** A query needs a reason. */
    NO_REASON;

    /** The key of the sentence that says it; with {@code .todo} after it, what to do. */
    public String messageKey() {
        return "city.desk.fault." + name();
    }
}
