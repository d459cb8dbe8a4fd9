package dev.madoguchi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.InProcessReader;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.identity.residence.ResidenceReading;
import java.io.StringReader;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidenceAnswersTest {
    private final InProcessReader reader = new InProcessReader("Virtual reader");
    private final ResidenceAnswers answers =
            new ResidenceAnswers(new ResidenceReading(reader, Duration.ZERO, new SecureRandom()));

    @Test
    void tellsTheKind() throws DeviceException {
        reader.insert(ResidenceCards.of("special2"));

        assertEquals(Map.of("residence", Map.of("kind", "SPECIAL_2", "version", "0002")), answers.facts());
    }

    @Test
    void tellsItemsAndPicturesAfterTheNumber() throws DeviceException {
        reader.insert(ResidenceCards.of("residence", ResidenceCards.CHILD));

        Map<String, Object> told = items(VirtualResidenceCard.NUMBER + "\n");

        assertEquals(
                Map.of("date", "20260401", "municipality", "132217", "address", "東京都清瀬市観布子南１２－７－２０２"),
                told.get("items"));
        assertEquals(
                Map.of(
                        "FRONT", Map.of("format", "MMR_TIFF", "picture", "1000 x 630"),
                        "PHOTO",
                                Map.of(
                                        "format",
                                        "JPEG_2000",
                                        "picture",
                                        "The card holds no picture here. For the photo of a holder under 16 that is normal.")),
                told.get("images"));
    }

    @Test
    void saysThatTheNumberIsWrongAndWhatToDo() {
        reader.insert(ResidenceCards.of("residence2"));

        CommandFault fault = assertThrows(CommandFault.class, () -> items("AA00000000AA\n"));

        assertEquals(
                "This is not the number of the card. Look at the number at the top right of its front"
                        + " (2 letters, 8 digits, 2 letters) and enter it again, as often as needed.",
                fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "1234\n",
                "AA12345678B",
                "AA12345678BBAA12345678BBAA12345678BBAA12345678BBAA12345678BBAA12345678BB"
            })
    void refusesALineThatIsNoNumberAndDoesNotRepeatIt(String line) {
        CommandFault fault = assertThrows(CommandFault.class, () -> items(line));

        assertFalse(!line.isBlank() && String.valueOf(fault.getMessage()).contains(line.strip()));
    }

    private Map<String, Object> items(String line) throws DeviceException {
        return answers.items(new StringReader(line));
    }
}
