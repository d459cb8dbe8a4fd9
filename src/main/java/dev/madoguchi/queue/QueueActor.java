package dev.madoguchi.queue;

/**
 * Who did something to a number.
 *
 * @param station the workstation's name
 * @param officer the staff number of who is signed in there; empty for a machine, such as a kiosk
 */
public record QueueActor(String station, String officer) {
    private static final int LONGEST = 64;

    public QueueActor {
        if (station.isBlank() || station.length() > LONGEST || officer.length() > LONGEST) {
            throw new IllegalArgumentException("a station and an officer have at most " + LONGEST + " characters");
        }
    }
}
