package dev.madoguchi.city.console;

import static dev.madoguchi.city.api.TestCity.DAY;
import static dev.madoguchi.city.api.TestCity.MUNICIPALITY;

import dev.madoguchi.city.PublishingDeeds;
import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.city.board.CallingStation;
import dev.madoguchi.city.receipt.Acceptance;
import dev.madoguchi.city.receipt.Acceptance.Verdict;
import dev.madoguchi.city.vault.AttendanceVault.Attended;
import dev.madoguchi.city.vault.KeptAcceptance;
import dev.madoguchi.city.vault.ShiftVault;
import dev.madoguchi.city.vault.StationHead;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.Series;
import dev.madoguchi.queue.QueueAction;
import dev.madoguchi.queue.TicketNumber;
import dev.madoguchi.seal.DeliveryDigest;
import dev.madoguchi.seal.Envelope;
import dev.madoguchi.seal.StationName;
import dev.madoguchi.sync.StationIdentity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A day of a city, as its counters told it and its officers answered it. */
final class ConsoleDay {
    private final TestCity city;
    private final RunningClock clock;

    ConsoleDay(TestCity city, RunningClock clock) {
        this.city = city;
        this.clock = clock;
    }

    /** Everything that a page can show. */
    void happens(CallingStation station) throws Exception {
        List<TicketNumber> numbers =
                List.of(station.issue("A"), station.issue("A"), station.issue("B"), station.issue("A"));
        station.act(QueueAction.CALL, numbers.getFirst(), "card-1");
        StationName silent = new StationName(MUNICIPALITY, "main", "W-01");
        tell(silent, "{}");
        clock.later(Duration.ofMinutes(6));
        for (String site : List.of("main", "station-square")) {
            for (String name : List.of("W-11", "W-12")) {
                StationName from = new StationName(MUNICIPALITY, site, site + "-" + name);
                city.station(from).close();
                tell(from, name.equals("W-12") ? "{\"PRINTER\":\"OUT_OF_PAPER\"}" : "{}");
                counts(from);
            }
        }
        heads();
        deliver();
        publish();
    }

    /** At another city the responsible person went home at noon, and nobody stands in before one o'clock. */
    void isStaffed(StationName station) throws Exception {
        city.home().keepProfile(Files.readString(Path.of("sample-config/kokubunji.yaml")));
        city.station(station).close();
        Map<String, String> shifts =
                Map.of("1001", "08:00-12:00 RESPONSIBLE", "1002", "08:30-12:30 CLERK", "1003", "13:00-17:15 DEPUTY");
        for (Map.Entry<String, String> one : shifts.entrySet()) {
            var planned = new ShiftVault.Planned(DAY, one.getKey(), 0, one.getValue());
            city.home().vaults().shifts().take(station, planned, clock.instant());
        }
        city.home().vaults().attendance().note(station, DAY, new Attended("1001", "07:51"));
    }

    private void counts(StationName from) {
        for (int hour = 9; hour <= 12; hour++) {
            count(from, DAY, hour, (hour - 8) * (from.site().equals("main") ? 7L : 4L));
        }
        for (int before = 1; before < 14; before++) {
            count(
                    from,
                    DAY.minusDays(before),
                    16,
                    20 + (before * 7 + from.site().length()) % 15);
        }
    }

    private void tell(StationName from, String faults) {
        String json =
                "{\"toldAt\":\"%s\",\"version\":\"0.1.0\",\"waiting\":2,\"refused\":0,\"oldestAt\":\"%s\",\"faults\":%s}"
                        .formatted(
                                clock.instant().plusMillis(1300),
                                clock.instant().minusSeconds(300),
                                faults);
        city.home()
                .vaults()
                .states()
                .tell(from, StationState.parse(json.getBytes(StandardCharsets.UTF_8), clock.instant()));
    }

    private void count(StationName from, LocalDate day, int hour, long done) {
        var totals = new TreeMap<>(Map.of(
                SitesPage.FINISHED,
                done,
                "left.CONSENT",
                done / 9,
                "application.AT_ISSUE",
                done / 2,
                "application.EXPRESS",
                done / 3));
        city.home().vaults().tallies().tell(from, new StationTally(day, hour, totals));
    }

    private void heads() {
        head("main-W-11", DAY.minusDays(1), 1200, 'a');
        head("main-W-11", DAY, 1320, 'b');
        head("main-W-12", DAY.minusDays(1), 900, 'c');
        head("main-W-12", DAY, 850, 'd');
    }

    private void head(String name, LocalDate day, long seq, char digit) {
        String hash = String.valueOf(digit).repeat(64);
        city.home()
                .vaults()
                .heads()
                .store(new StationHead(MUNICIPALITY, name, day, seq, hash, "signed", clock.instant()));
    }

    /** One station nobody looked at, one accepted, one queried, one that delivered again, and one whose acceptance is forged. */
    private void deliver() throws Exception {
        StationName name = new StationName(MUNICIPALITY, Site.CITY_DESK, "desk-1");
        try (StationIdentity desk = city.station(name);
                StationIdentity other = city.station(new StationName(MUNICIPALITY, Site.CITY_DESK, "desk-2"))) {
            records("W-21", 2);
            say(desk, desk, "W-22", Verdict.ACCEPTED, "", records("W-22", 3));
            say(desk, desk, "W-23", Verdict.QUERIED, "受付簿より1件多い", records("W-23", 1));
            say(desk, desk, "W-24", Verdict.ACCEPTED, "", records("W-24", 1));
            records("W-24", 1);
            say(other, desk, "W-25", Verdict.ACCEPTED, "", records("W-25", 1));
        }
    }

    private Map<UUID, String> records(String station, int number) throws Exception {
        Map<UUID, String> digests = new TreeMap<>();
        try (StationIdentity sender = city.station(station)) {
            for (int record = 0; record < number; record++) {
                Envelope envelope = city.seal(sender, new byte[200]);
                city.home().vaults().records().store(envelope, clock.instant());
                digests.put(envelope.header().id(), envelope.sha256());
            }
        }
        return digests;
    }

    private void say(
            StationIdentity signing,
            StationIdentity named,
            String station,
            Verdict verdict,
            String reason,
            Map<UUID, String> records) {
        String digest = DeliveryDigest.of(records);
        var said = new Acceptance(
                MUNICIPALITY, "main", station, DAY, verdict, reason, records.size(), digest, "kensa", clock.instant());
        city.home()
                .vaults()
                .acceptances()
                .add(new KeptAcceptance(
                        MUNICIPALITY,
                        DAY,
                        station,
                        "desk-1",
                        named.signing().verifyingKey().toJwk(),
                        said.sign(signing.signing()),
                        clock.instant()));
    }

    private void publish() throws Exception {
        announce("system-stop", "システム停止のお知らせ", DAY);
        announce("system-stop", "システム停止の時間が変わりました", DAY.plusDays(3));
        announce("old-word", "終わったお知らせ", DAY.minusDays(9));
        city.home()
                .publishing()
                .withdraw(
                        MUNICIPALITY,
                        new Series("", PublishedKind.ANNOUNCEMENT, "old-word"),
                        new PublishingDeeds.Terms(DAY, "情報政策課 課長", ""));
        String article = Files.readString(Path.of("sample-config/manuals/pin-locked.md"));
        give(PublishedKind.MANUAL, article, DAY.minusDays(1));
    }

    private void announce(String id, String title, LocalDate from) throws Exception {
        give(
                PublishedKind.ANNOUNCEMENT,
                "id: %s%ntitle: %s%ntext: 11月25日は <b>17時</b> に受付を終えてください。%n".formatted(id, title),
                from);
    }

    private void give(PublishedKind kind, String content, LocalDate from) throws Exception {
        city.home()
                .publishing()
                .publish(
                        new PublishingDeeds.Draft(MUNICIPALITY, "", kind, "file", content),
                        new PublishingDeeds.Terms(from, "情報政策課 課長", ""));
    }
}
