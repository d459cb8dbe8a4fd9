package dev.madoguchi.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.freetext.KnownPeople;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.manual.Article.Place;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.RecordRule.Topic;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.store.Database;
import dev.madoguchi.store.MadeStore;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit's @BeforeEach runs before each test.
class ManualViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Article PIN = Articles.of("pin", "暗証番号を忘れた", "あんしょうばんごう", "初期化します。");
    private static final Article STORE = Articles.of("store", "コンビニで証明書", "こんびにこうふ", "[暗証番号](pin)が要ります。");
    private static final Article DRAFT = Articles.of("draft", "コンビニの下書き", "したがき", "まだです。");

    @TempDir
    private Path home;

    private Database database;

    @BeforeEach
    void open() throws StoreException {
        byte[] secret = new byte[StationKey.BYTES];
        Arrays.fill(secret, (byte) 7);
        database = MadeStore.open(home, StationKey.of(secret), CLOCK).database();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void listsThePlacesArticlesUntilSomebodyTypesAndAgainAfterwards() {
        ManualViewModel model = model("certificate");

        model.at(Place.IDENTITY);
        List<Article> here = listed(model);
        model.look("コンビニ");
        model.at(Place.PHOTO);
        List<Article> found = listed(model);
        model.look("");

        assertEquals(List.of(PIN, STORE), here);
        assertEquals(List.of(STORE), found, "an article that nobody approved is not found");
        assertEquals(List.of(), listed(model));
    }

    @Test
    void followsALinkAndIgnoresOneThatLeadsNowhere() {
        ManualViewModel model = model("certificate");
        model.read(STORE);

        model.follow("draft");
        Optional<Article> still = model.stateProperty().get().open();
        model.follow("pin");

        assertEquals(Optional.of(STORE), still);
        assertEquals(Optional.of(PIN), model.stateProperty().get().open());
    }

    @Test
    void countsEachPressOnceUnderTheTopicWithTheVersionOfTheFaq() {
        DayRecords records = records("certificate");
        ManualViewModel model = model(records);
        model.asked();
        model.read(PIN);

        model.asked();
        model.asked();

        assertEquals(new Noting.Done("電子証明書", 2), model.stateProperty().get().noting());
        assertEquals(Map.of("certificate", 2), records.summary(DAY, DAY).questions());
        assertEquals("第3版", records.of(DAY).getFirst().faq());
    }

    @Test
    void countsUnderOtherWhereTheOfficeDoesNotHaveTheTopic() {
        DayRecords records = records("other");
        ManualViewModel model = model(records);
        model.read(PIN);

        model.asked();

        assertEquals(Map.of("other", 1), records.summary(DAY, DAY).questions());
    }

    @Test
    void saysThatNothingWasWrittenWhereThereIsNoTopicAtAll() {
        DayRecords records = records("parking");
        ManualViewModel model = model(records);
        model.read(PIN);

        model.asked();

        assertInstanceOf(Noting.Refused.class, model.stateProperty().get().noting());
        assertEquals(List.of(), records.of(DAY));
    }

    private ManualViewModel model(String topic) {
        return model(records(topic));
    }

    private static ManualViewModel model(DayRecords records) {
        Manual approved = new Manual(List.of(PIN, STORE));
        Shelf shelf = new Shelf(new Manual(List.of(PIN, STORE, DRAFT)), approved, List.of());
        return new ManualViewModel(shelf, new QuestionAsked(records, "1001"), new ImmediateBackground());
    }

    private DayRecords records(String topic) {
        RecordRule rule = new RecordRule("第3版", List.of(new Topic(RecordKind.QUESTION, topic, "電子証明書")), List.of(), "");
        return new DayRecords(
                new DayRecords.Kept(database, new AuditTrail(database, CLOCK)),
                "city-hall",
                rule,
                new PersonalDataCheck(() -> KnownPeople.of(List.of()), CLOCK),
                CLOCK);
    }

    private static List<Article> listed(ManualViewModel model) {
        return model.stateProperty().get().listed();
    }
}
