package dev.madoguchi.app.command;

import static dev.madoguchi.device.card.Cards.CERTIFICATE;
import static dev.madoguchi.device.card.Cards.PIN;
import static dev.madoguchi.device.card.Cards.SAMPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.card.Cards;
import dev.madoguchi.device.card.PcscDaemon;
import dev.madoguchi.device.card.PcscdExtension;
import dev.madoguchi.device.card.VirtualCard;
import dev.madoguchi.device.card.VirtualCardKind;
import dev.madoguchi.device.card.VirtualDriversLicence;
import dev.madoguchi.device.card.VirtualMyNumberCard;
import dev.madoguchi.device.card.VirtualResidenceCard;
import dev.madoguchi.device.card.VpcdSlot;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as somebody types it, over a real pcscd. */
@ExtendWith(PcscdExtension.class)
@Timeout(300)
class CardCommandTest {
    private static final int FAULT = 1;
    private static final int USAGE = 2;
    private static final String READER = "Virtual PCD 00 00";

    private VpcdSlot slot;
    private VpcdSlot second;

    @BeforeEach
    void find(PcscDaemon daemon) {
        slot = new VpcdSlot(daemon.port());
        second = new VpcdSlot(daemon.port() + 1);
    }

    @AfterEach
    void leave() {
        slot.close();
        second.close();
    }

    @ParameterizedTest
    @CsvSource({
        "my-number, MY_NUMBER",
        "my-number-licence, MY_NUMBER",
        "juki, JUKI_CARD",
        "licence, DRIVER_LICENCE",
        "licence-without-pin, DRIVER_LICENCE",
        "residence, RESIDENCE_CARD",
        "special2, RESIDENCE_CARD",
        "unknown, OTHER"
    })
    void tellsTheKindOfEveryCardInOneObject(String word, String kind) throws DeviceException {
        slot.insert(card(word));

        Said said = card();

        JsonNode told = told(said);
        assertEquals(kind, told.get("kind").stringValue());
        assertEquals(
                List.of("kind", "tries", "certificate", "licencePresent"),
                List.copyOf(told.propertyNames()).subList(0, 4));
        assertEquals(
                word.equals("my-number-licence"), told.get("licencePresent").asBoolean(false));
        assertFalse(told.has("items"));
    }

    @Test
    void readsTheFourItemsWithThePin() throws DeviceException {
        slot.insert(Cards.myNumber());

        JsonNode told = told(card(PIN + "\n", "--pin-stdin"));

        assertEquals(3, told.get("tries").intValue());
        assertEquals(
                Cards.UNTIL.toString(), told.get("certificate").get("notAfter").stringValue());
        assertEquals(SAMPLE.name(), told.get("items").get("name").stringValue());
        assertEquals("19800217", told.get("items").get("birthDate").stringValue());
    }

    @Test
    void readsTheFaceOfALicenceWithItsPin() throws DeviceException {
        slot.insert(VirtualDriversLicence.withPin(SAMPLE, PIN));

        JsonNode told = told(card(PIN + "\n", "--pin-stdin"));

        assertTrue(told.get("pinSet").booleanValue());
        assertEquals(told.get("expires"), told.get("items").get("expires"));
        assertEquals(SAMPLE.name(), told.get("items").get("name").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence", "residence2"})
    void readsAResidenceCardWithItsNumber(String word) throws DeviceException {
        slot.insert(card(word));

        JsonNode told = told(card(VirtualResidenceCard.NUMBER + "\n", "--pin-stdin"));

        assertTrue(told.has("residence") && told.has("items"), told.toString());
        assertTrue(told.get("images").get("PHOTO").get("picture").stringValue().contains(" x "));
    }

    @Test
    void saysHowManyTriesAreLeftAndUsesTheLastOneOnlyWhenToldTo() throws DeviceException {
        VirtualMyNumberCard card = Cards.myNumber();
        slot.insert(card);

        assertFault("Wrong PIN; 2 tries are left.", card("0000\n", "--pin-stdin"));
        assertFault("Wrong PIN; 1 tries are left.", card("0000\n", "--pin-stdin"));
        assertFault("One try is left and was not used.", card(PIN + "\n", "--pin-stdin"));
        assertEquals(1, card.pinTries());
        assertFault("The PIN is blocked", card("0000\n", "--pin-stdin", "--last-try"));
        assertFault("The PIN is blocked", card(PIN + "\n", "--pin-stdin", "--last-try"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12345", "１２３４", "12a4"})
    void showsTheCardNothingThatIsNoPin(String line) throws DeviceException {
        VirtualMyNumberCard card = Cards.myNumber();
        slot.insert(card);

        Said said = card(line + "\n", "--pin-stdin");

        assertFault("Standard input must be a line with a PIN of four digits.", said);
        assertTrue(line.isEmpty() || !said.err().contains(line), said.err());
        assertEquals(3, card.pinTries());
    }

    @Test
    void saysThatNoCardLiesThereWithinTheTimeGiven() {
        long begun = System.nanoTime();

        assertFault("The card could not be read.", card("", "--wait", "1"));

        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        assertTrue(seconds >= 1 && seconds < 60, seconds + " s");
    }

    @Test
    void saysThatThereIsNoSuchReader() {
        Said said = Said.by("card", "--json", "--reader", "Another make");

        assertFault("The card reader was not found.", said);
        assertTrue(said.err().contains("'Another make'"), said.err());
    }

    @Test
    void saysThatCardsLieOnTwoReadersUntilOneIsNamed() throws DeviceException {
        slot.insert(card("juki"));
        told(card());
        second.insert(Cards.myNumber());
        told(Said.by("card", "--json", "--reader", "Virtual PCD 00 01"));

        assertFault("There is a card on more than one reader.", Said.by("card", "--json"));
        assertEquals("JUKI_CARD", told(card()).get("kind").stringValue());
    }

    @Test
    void tellsAPersonInLines() throws DeviceException {
        slot.insert(Cards.myNumber());

        Said said = Said.by("card", "--reader", READER);

        assertEquals(0, said.exit());
        assertTrue(said.out().startsWith("kind: MY_NUMBER\ntries: 3\ncertificate: "), said.out());
    }

    @Test
    void refusesWrongUsage() {
        assertEquals(USAGE, Said.by("card", "--wait", "x").exit());
        assertEquals(USAGE, Said.by("card", "--pin", "1234").exit());
    }

    private static VirtualCard card(String word) {
        boolean residence = word.startsWith("residence") || word.startsWith("special");
        return VirtualCardKind.named(word)
                .orElseThrow()
                .card(SAMPLE, residence ? VirtualResidenceCard.NUMBER : PIN, CERTIFICATE);
    }

    private static Said card() {
        return Said.by("card", "--json", "--reader", READER);
    }

    private static Said card(String input, String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"card", "--json", "--reader", READER}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Said.withInput(input, arguments);
    }

    private static JsonNode told(Said said) {
        assertEquals("", said.err());
        assertEquals(0, said.exit());
        JsonNode told = JsonMapper.shared().readTree(said.out());
        assertTrue(told.isObject());
        return told;
    }

    private static void assertFault(String sentence, Said said) {
        assertEquals(FAULT, said.exit());
        assertEquals("", said.out());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().startsWith("madoguchi: " + sentence), said.err());
    }
}
