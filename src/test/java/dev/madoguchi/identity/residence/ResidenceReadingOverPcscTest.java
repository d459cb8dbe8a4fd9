package dev.madoguchi.identity.residence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscReaders;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.ResidenceCards;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.VpcdSlot;
import dev.madoguchi.device.card.WatchedCard;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way: our protocol, the JDK, a real pcscd, vpcd's wire, a virtual residence card. */
@ExtendWith(PcscdExtension.class)
@Timeout(300)
class ResidenceReadingOverPcscTest {
    private final PcscReaders readers = new PcscReaders();
    private final ResidenceReading reading =
            new ResidenceReading(readers.reader("Virtual PCD"), Duration.ofSeconds(10), new SecureRandom());
    private VpcdSlot slot;

    @BeforeEach
    void find(PcscDaemon daemon) {
        slot = new VpcdSlot(daemon.port());
    }

    @AfterEach
    void leave() {
        slot.close();
        readers.close();
    }

    @ParameterizedTest
    @CsvSource({"residence,RESIDENCE", "special,SPECIAL", "residence2,RESIDENCE_2", "special2,SPECIAL_2"})
    void readsEachKind(String word, ResidenceKind kind) throws DeviceException {
        slot.insert(ResidenceCards.of(word));

        assertEquals(kind, reading.look().orElseThrow().kind());
        ResidenceItems items = items();

        assertEquals(kind, items.facts().kind());
        for (CardImage image : items.images().values()) {
            assertInstanceOf(CardPicture.Shown.class, image.picture());
        }
    }

    @Test
    void putsAnswersTogetherThatComeInPieces() throws DeviceException {
        slot.insert(ResidenceCards.inPieces(256).second());

        assertEquals("19901224", items().entries().orElseThrow().birthDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "residence2"})
    void saysThatTheNumberIsWrongAndTakesTheRightOneAfter(String word) throws DeviceException {
        slot.insert(ResidenceCards.of(word));

        assertEquals(new ResidenceOutcome.WrongNumber(), read("AA00000000AA"));
        assertEquals(new ResidenceOutcome.WrongNumber(), read("AA00000000AA"));

        assertInstanceOf(ResidenceOutcome.Read.class, read(VirtualResidenceCard.NUMBER));
    }

    @Test
    void noticesACardPulledInMidReadAndReadsItWhenItIsBack() throws DeviceException {
        VirtualCard card = ResidenceCards.of("residence");
        slot.insert(new WatchedCard(card, command -> command.startsWith("08B086"), slot::remove));
        assertEquals(
                DeviceFault.NO_CARD,
                assertThrows(DeviceException.class, () -> read(VirtualResidenceCard.NUMBER))
                        .fault());

        slot.insert(card);

        assertInstanceOf(ResidenceOutcome.Read.class, read(VirtualResidenceCard.NUMBER));
    }

    private ResidenceItems items() throws DeviceException {
        return assertInstanceOf(ResidenceOutcome.Read.class, read(VirtualResidenceCard.NUMBER))
                .items();
    }

    private ResidenceOutcome read(String digits) throws DeviceException {
        try (CardNumber number = CardNumber.of(digits.toCharArray())) {
            return reading.read(number);
        }
    }
}
