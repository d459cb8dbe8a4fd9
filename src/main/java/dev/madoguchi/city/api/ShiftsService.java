package dev.madoguchi.city.api;

import dev.madoguchi.city.CityHome;
import dev.madoguchi.city.vault.AttendanceVault;
import dev.madoguchi.city.vault.AttendanceVault.Attended;
import dev.madoguchi.city.vault.KeptShifts;
import dev.madoguchi.city.vault.ShiftVault;
import dev.madoguchi.roster.PlannedDay;
import dev.madoguchi.roster.Presence.There;
import dev.madoguchi.roster.ShiftChange;
import dev.madoguchi.roster.ShiftNews;
import dev.madoguchi.roster.ShiftWord;
import dev.madoguchi.seal.StationName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * The addresses under {@code /api/v1/shifts}: the shift table of the site of the very station that asks, people by their ids.
 *
 * <p>{@code PUT /} takes what was planned, {@code GET /?since=N} gives what was planned at the site since a number, {@code PUT
 * /people/{day}} takes who signed in at the station, {@code GET} of the same gives who signed in at the site.
 */
final class ShiftsService implements HttpService {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_NEWS = 200;
    /** Nobody plans further, and what is longer ago is past planning. */
    private static final Duration AROUND_NOW = Duration.ofDays(400);

    private final StationGate gate;
    private final ShiftVault shifts;
    private final AttendanceVault attendance;
    private final Clock clock;

    ShiftsService(StationGate gate, CityHome home, Clock clock) {
        this.gate = gate;
        this.shifts = home.vaults().shifts();
        this.attendance = home.vaults().attendance();
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.put("/", this::take)
                .get("/", this::give)
                .put("/people/{day}", this::note)
                .get("/people/{day}", this::people);
    }

    private void take(ServerRequest request, ServerResponse response) throws IOException {
        StationName from = gate.station(request).name();
        byte[] body = SmallBody.bytes(request, MOST_BYTES);
        List<ShiftChange> changes = read(() -> ShiftWord.changes(body));
        changes.forEach(change -> requireNear(change.planned().day()));
        for (ShiftChange change : changes) {
            PlannedDay planned = change.planned();
            String line = ShiftChange.text(planned.shifts());
            shifts.take(
                    from,
                    new ShiftVault.Planned(planned.day(), planned.person(), change.follows(), line),
                    clock.instant());
        }
        Answers.json(response, DeedsJson.done());
    }

    private void give(ServerRequest request, ServerResponse response) {
        StationName from = gate.station(request).name();
        long since = read(() -> Long.parseLong(request.query().first("since").orElse("0")));
        List<ShiftNews> news = shifts.after(from.municipality(), from.site(), since, MOST_NEWS).stream()
                .map(ShiftsService::news)
                .toList();
        send(response, ShiftWord.news(news));
    }

    private static ShiftNews news(KeptShifts kept) {
        var planned = new PlannedDay(kept.day(), kept.person(), ShiftChange.shifts(kept.shifts()));
        return new ShiftNews(kept.seq(), kept.station(), kept.version(), planned);
    }

    private void note(ServerRequest request, ServerResponse response) throws IOException {
        StationName from = gate.station(request).name();
        LocalDate day = day(request);
        byte[] body = SmallBody.bytes(request, MOST_BYTES);
        read(() -> ShiftWord.people(body))
                .forEach(there -> attendance.note(
                        from, day, new Attended(there.person(), there.first().toString())));
        Answers.json(response, DeedsJson.done());
    }

    private void people(ServerRequest request, ServerResponse response) {
        StationName from = gate.station(request).name();
        List<There> there = attendance.of(from.municipality(), from.site(), day(request)).stream()
                .map(each -> new There(each.person(), LocalTime.parse(each.first())))
                .toList();
        send(response, ShiftWord.people(there));
    }

    private LocalDate day(ServerRequest request) {
        LocalDate day =
                read(() -> LocalDate.parse(request.path().pathParameters().get("day")));
        requireNear(day);
        return day;
    }

    private void requireNear(LocalDate day) {
        Duration apart = Duration.between(day.atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant());
        if (apart.abs().compareTo(AROUND_NOW) > 0) {
            throw new RefusedException(Refusal.NOT_SHIFTS);
        }
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedException(Refusal.NOT_SHIFTS);
        }
    }

    private static void send(ServerResponse response, byte[] json) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send(json);
    }
}
