package dev.madoguchi.app.workstation;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.Optional;

/**
 * What this computer shows and says in the waiting room. In one room one computer is enough for each.
 *
 * @param board {@code none}, or {@code second} for a board on the second screen
 * @param voice {@code none}, {@code speaker}, or {@code simulated} for a loudspeaker of memory
 * @param kiosk the port of the ticket machine's page on this computer, 0 for any free one; empty for no ticket machine
 */
public record WaitingRoomSettings(
        Board board,
        Voice voice,

        @JacksonInject(value = "kiosk", useInput = OptBoolean.TRUE)
        Optional<Integer> kiosk) {
    private static final int LAST_PORT = 65_535;

    /** Where a board is. */
    public enum Board {
        @JsonProperty("none")
        NONE,
        @JsonProperty("second")
        SECOND
    }

    /** What says the calls. */
    public enum Voice {
        @JsonProperty("none")
        NONE,
        @JsonProperty("speaker")
        SPEAKER,
        @JsonProperty("simulated")
        SIMULATED
    }

    public WaitingRoomSettings {
        if (kiosk.filter(port -> port < 0 || port > LAST_PORT).isPresent()) {
            throw new IllegalArgumentException("waitingRoom.kiosk is a port, 0 to " + LAST_PORT);
        }
    }

    /** Neither board nor voice nor ticket machine. */
    public static WaitingRoomSettings none() {
        return new WaitingRoomSettings(Board.NONE, Voice.NONE, Optional.empty());
    }
}
