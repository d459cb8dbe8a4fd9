package dev.madoguchi.app.station;

import dev.madoguchi.yaml.SettingFault;
import dev.madoguchi.yaml.YamlBlock;
import java.util.Optional;

/**
 * What this computer shows and says in the waiting room. In one room one computer is enough for each.
 *
 * @param board {@code none}, or {@code second} for a board on the second screen
 * @param voice {@code none}, {@code speaker}, or {@code simulated} for a loudspeaker of memory
 * @param kiosk the port of the ticket machine's page on this computer, 0 for any free one; empty for no ticket machine
 */
public record WaitingRoomSettings(Board board, Voice voice, Optional<Integer> kiosk) {
    private static final int LAST_PORT = 65_535;

    /** Where a board is. */
    public enum Board {
        NONE,
        SECOND
    }

    /** What says the calls. */
    public enum Voice {
        NONE,
        SPEAKER,
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

    /** What a block of a configuration says. */
    static WaitingRoomSettings parsed(YamlBlock block) throws SettingFault {
        Board board = block.choice("board", Board.class, YamlBlock.Writing.SMALL);
        Voice voice = block.choice("voice", Voice.class, YamlBlock.Writing.SMALL);
        Optional<Integer> kiosk = block.numberWhereGiven("kiosk");
        block.end();
        try {
            return new WaitingRoomSettings(board, voice, kiosk);
        } catch (IllegalArgumentException e) {
            throw block.fault(e);
        }
    }
}
