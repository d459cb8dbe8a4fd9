package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VpcdSlot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command {@code card} against a real pcscd, its secrets on standard input. */
@ExtendWith(PcscdExtension.class)
@Timeout(60)
class CardCommandTest {
    private static final int USAGE = 2;
    private static final int FAULT = 1;
    private static final String FACE = "55021720352285";

    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final VirtualMyNumberCard card = Cards.myNumber();
    private VpcdSlot slot;

    @BeforeEach
    void find(PcscDaemon daemon) {
        slot = new VpcdSlot(daemon.port());
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void leave() {
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
        slot.close();
    }

    @Test
    void readsTheFourItemsByTheNumbersOnTheFace() throws DeviceException {
        slot.insert(card);

        assertEquals(0, run(FACE, "--face-stdin"));

        assertTrue(said().contains("黒桐　幹也"), said());
        assertFalse(said().contains(FACE) || complaints().contains(FACE));
        assertEquals(3, card.pinTries());
    }

    @Test
    void tellsTheTriesLeftOfTheNumbersAndRepeatsNone() throws DeviceException {
        slot.insert(card);

        assertEquals(FAULT, run("55021720352286", "--face-stdin"));

        assertTrue(complaints().contains("9 tries are left"), complaints());
        assertFalse(complaints().contains("55021720352286"));
        assertEquals(9, card.faceNumberTries());
    }

    /** Twelve digits would be a My Number; nothing of it reaches the card. */
    @Test
    void takesNoMyNumberForTheNumbers() throws DeviceException {
        slot.insert(card);

        assertEquals(FAULT, run("123456789018", "--face-stdin"));

        assertTrue(complaints().contains("fourteen digits"), complaints());
        assertFalse(complaints().contains("123456789018"));
        assertEquals(10, card.faceNumberTries());
    }

    @Test
    void readsTheFourItemsByThePin() throws DeviceException {
        slot.insert(card);

        assertEquals(0, run(Cards.PIN, "--pin-stdin"));

        assertTrue(said().contains("黒桐　幹也"), said());
    }

    @Test
    void opensNoOtherCardByItsFace() throws DeviceException {
        slot.insert(VirtualCardKind.LICENCE.card(Cards.SAMPLE, Cards.PIN, Cards.CERTIFICATE));

        assertEquals(FAULT, run(FACE, "--face-stdin"));

        assertTrue(complaints().contains("Only a My Number Card"), complaints());
    }

    @Test
    void takesOneSecretAtATime() {
        assertEquals(USAGE, run(FACE, "--face-stdin", "--pin-stdin"));
    }

    private int run(String secret, String... options) {
        System.setIn(new ByteArrayInputStream((secret + "\n").getBytes(StandardCharsets.US_ASCII)));
        String[] all = new String[options.length + 4];
        all[0] = "card";
        all[1] = "--json";
        all[2] = "--reader";
        all[3] = "Virtual PCD";
        System.arraycopy(options, 0, all, 4, options.length);
        return Madoguchi.run(all);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String complaints() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
