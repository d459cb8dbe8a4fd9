package dev.madoguchi.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.reception.Eligibility.GoTo;
import dev.madoguchi.reception.Eligibility.Here;
import dev.madoguchi.reception.Eligibility.Note;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.reception.Eligibility.Why;
import dev.madoguchi.reception.HeldCard.Certificate;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 11, 20);
    private static final LocalDate FAR = LocalDate.of(2030, 6, 15);
    /** The last day from which on renewal is open today, and the one after. */
    private static final LocalDate JUST_OPEN = LocalDate.of(2024, 2, 19);

    private static final LocalDate NOT_YET_OPEN = JUST_OPEN.plusDays(1);

    /** What a visitor can hold. */
    enum Hand {
        NO_CARD,
        VALID,
        CARD_TOO_EARLY,
        CARD_RENEWABLE,
        LAST_DAY,
        CARD_ENDED,
        CERTIFICATE_RENEWABLE,
        CERTIFICATE_ENDED,
        NO_CERTIFICATE;

        CardAnswer card() {
            return switch (this) {
                case NO_CARD -> new CardAnswer.Said(CardAnswer.Holding.NO_CARD);
                case VALID -> card(FAR, FAR);
                case CARD_TOO_EARLY -> card(NOT_YET_OPEN, NOT_YET_OPEN);
                case CARD_RENEWABLE -> card(JUST_OPEN, JUST_OPEN);
                case LAST_DAY -> card(TODAY, TODAY);
                case CARD_ENDED -> card(TODAY.minusDays(1), TODAY.minusDays(1));
                case CERTIFICATE_RENEWABLE -> card(FAR, JUST_OPEN);
                case CERTIFICATE_ENDED -> card(FAR, TODAY.minusDays(1));
                case NO_CERTIFICATE -> new CardAnswer.Read(new HeldCard(Optional.of(FAR), new Certificate.None()));
            };
        }

        private static CardAnswer card(LocalDate lastDay, LocalDate certificateLastDay) {
            return new CardAnswer.Read(new HeldCard(Optional.of(lastDay), new Certificate.Until(certificateLastDay)));
        }
    }

    /** A visitor to 東員町 and what the clerk says. */
    record Case(String procedure, Residency residency, boolean form, Hand hand) {}

    record Row(Case visitor, String answer) {}

    /**
     * 002 §6, §7(2): procedure | residency | form | hand | answer. A star stands for every value, a comma between several; an answer is
     * HERE with its notes, or the reason and the place.
     */
    private static final String TABLE = """
            reissue     | *         | *   | *                                  | REFERRED 町役場窓口
            application | RESIDENT  | yes | NO_CARD,CARD_RENEWABLE,LAST_DAY,CARD_ENDED | HERE
            application | ELSEWHERE | yes | NO_CARD,CARD_RENEWABLE,LAST_DAY,CARD_ENDED | HERE LIVES_ELSEWHERE
            application | RESIDENT  | no  | NO_CARD,CARD_RENEWABLE,LAST_DAY,CARD_ENDED | NO_FORM 市区町村の窓口
            application | ELSEWHERE | no  | NO_CARD,CARD_RENEWABLE,LAST_DAY,CARD_ENDED | NO_FORM home
            application | *         | *   | CARD_TOO_EARLY                     | RENEWAL_NOT_OPEN 2023-11-21
            application | *         | *   | VALID,CERTIFICATE_RENEWABLE,CERTIFICATE_ENDED,NO_CERTIFICATE | RENEWAL_NOT_OPEN 2030-03-16
            myna-portal | RESIDENT  | *   | VALID,CARD_TOO_EARLY               | HERE
            myna-portal | ELSEWHERE | *   | VALID,CARD_TOO_EARLY               | HERE LIVES_ELSEWHERE
            myna-portal | RESIDENT  | *   | CARD_RENEWABLE,LAST_DAY,CERTIFICATE_RENEWABLE | HERE CERTIFICATE_RENEWABLE
            myna-portal | ELSEWHERE | *   | CARD_RENEWABLE,LAST_DAY,CERTIFICATE_RENEWABLE | HERE LIVES_ELSEWHERE CERTIFICATE_RENEWABLE
            myna-portal | *         | *   | NO_CARD                            | NO_CARD application
            myna-portal | *         | *   | CARD_ENDED                         | CARD_EXPIRED application
            myna-portal | *         | *   | CERTIFICATE_ENDED                  | CERTIFICATE_EXPIRED home
            myna-portal | *         | *   | NO_CERTIFICATE                     | NO_CERTIFICATE home
            """;

    private static List<Row> table() {
        return TABLE.lines().flatMap(EligibilityRulesTest::rows).toList();
    }

    private static Stream<Row> rows(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        List<Residency> homes = cells[1].equals("*")
                ? List.of(Residency.RESIDENT, Residency.ELSEWHERE)
                : List.of(Residency.valueOf(cells[1]));
        List<Boolean> forms = cells[2].equals("*") ? List.of(true, false) : List.of(cells[2].equals("yes"));
        List<Hand> hands = cells[3].equals("*")
                ? List.of(Hand.values())
                : Arrays.stream(cells[3].split(",", -1)).map(Hand::valueOf).toList();
        return homes.stream()
                .flatMap(home -> forms.stream()
                        .flatMap(form ->
                                hands.stream().map(hand -> new Row(new Case(cells[0], home, form, hand), cells[4]))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void decidesAsToinWants(Row row) throws ProfileException {
        Profile toin = profile("toin");
        Case asked = row.visitor();
        Procedure procedure = toin.procedure(asked.procedure()).orElseThrow();

        Eligibility answer = new EligibilityRules(toin)
                .decide(
                        procedure,
                        new Visitor(
                                asked.residency(), asked.form(), asked.hand().card()),
                        TODAY);

        assertEquals(row.answer(), words(answer));
        assertEquals(procedure.clause(), answer.clause());
    }

    @Test
    void asksOfEveryCaseOnce() throws ProfileException {
        Set<Case> cases = new HashSet<>();
        for (Row row : table()) {
            assertTrue(cases.add(row.visitor()), () -> "twice: " + row);
        }

        assertEquals(profile("toin").procedures().size() * 2 * 2 * Hand.values().length, cases.size());
    }

    /** 003 §7-1(1)イ. */
    @Test
    void sendsThoseWhoLiveElsewhereHomeWhereTheCityWantsIt() throws ProfileException {
        Profile city = profile("kitakyushu");
        var visitor = new Visitor(Residency.ELSEWHERE, true, new CardAnswer.Open());

        Eligibility answer =
                new EligibilityRules(city).decide(city.procedure("application").orElseThrow(), visitor, TODAY);

        assertEquals("LIVES_ELSEWHERE home", words(answer));
        assertEquals(city.rules().residency().orElseThrow().clause(), answer.clause());
    }

    @Test
    void letsACardWhoseLastDayWasNotReadBeRenewedAndHasItsFaceLookedAt() throws ProfileException {
        Profile toin = profile("toin");
        var unread = new HeldCard(Optional.empty(), new Certificate.None());

        Eligibility answer = new EligibilityRules(toin)
                .decide(
                        toin.procedure("application").orElseThrow(),
                        new Visitor(Residency.RESIDENT, true, new CardAnswer.Read(unread)),
                        TODAY);

        assertEquals("HERE CARD_DAY_UNREAD", words(answer));
    }

    @ParameterizedTest
    @EnumSource
    void hasItsWordsInBothLanguages(Why why) {
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Texts texts = new Texts(language);

            assertTrue(texts.has(why.messageKey()) && texts.has(why.messageKey() + ".todo"), why.messageKey());
        }
    }

    private static String words(Eligibility answer) {
        return switch (answer) {
            case Here here ->
                Stream.concat(Stream.of("HERE"), here.notes().stream().map(Note::name))
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow();
            case GoTo way -> way.why() + " " + words(way.where());
        };
    }

    private static String words(Where where) {
        return switch (where) {
            case Where.Place place -> place.name();
            case Where.HomeMunicipality home -> "home";
            case Where.HereFor other -> other.procedure().id();
            case Where.HereBy other -> other.route().name();
            case Where.HereFrom later -> later.day().toString();
        };
    }

    private static Profile profile(String name) throws ProfileException {
        return Profiles.read(Path.of("sample-config", name + ".yaml"));
    }
}
