package dev.madoguchi.city.api;

import dev.madoguchi.city.Station;
import dev.madoguchi.city.queue.Place;
import dev.madoguchi.city.queue.QueueHall;
import dev.madoguchi.city.queue.QueueHalls;
import dev.madoguchi.queue.BadQueueJsonException;
import dev.madoguchi.queue.QueueEvent;
import dev.madoguchi.queue.QueueJson;
import dev.madoguchi.queue.SiteSign;
import dev.madoguchi.seal.StationName;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The addresses under {@code /api/v1/queue/{municipality}/{site}}.
 *
 * <p>For the stations of the site: {@code POST join} says that one comes to work, {@code POST events} has events decided, {@code GET
 * events?since=&wait=} tells what was decided. For boards and the city: {@code GET board?since=&wait=} and {@code GET congestion}, to
 * whoever asks where the server's settings open them. A {@code wait} is in seconds, at most 25, and ends with the next change.
 */
final class QueueService implements HttpService {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_EVENTS = 200;
    private static final int LONGEST_WAIT = 25;

    private final StationGate gate;
    private final QueueHalls halls;
    private final boolean open;
    private final Permits waiting;

    /**
     * @param open whether boards are shown to whoever asks
     * @param waiting bounds who waits for a change: each holds a connection and a virtual thread, and nothing that others need
     */
    QueueService(StationGate gate, QueueHalls halls, boolean open, Permits waiting) {
        this.gate = gate;
        this.halls = halls;
        this.open = open;
        this.waiting = waiting;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{municipality}/{site}/join", this::join)
                .post("/{municipality}/{site}/events", this::decide)
                .get("/{municipality}/{site}/events", this::events);
        looks(rules);
    }

    /** Only what shows how it stands. */
    void looks(HttpRules rules) {
        rules.get("/{municipality}/{site}/board", this::board)
                .get("/{municipality}/{site}/congestion", this::congestion);
    }

    private void join(ServerRequest request, ServerResponse response) throws IOException {
        Station station = colleague(request);
        SiteSign sign = read(() -> QueueJson.read(body(request), SiteSign.class));
        Answers.queue(response, hall(station).join(station.name().station(), sign));
    }

    private void decide(ServerRequest request, ServerResponse response) throws IOException {
        Station station = colleague(request);
        List<QueueEvent> events = read(() -> QueueJson.events(body(request)));
        if (events.size() > MOST_EVENTS) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        events.forEach(event -> requireOwn(station.name(), event));
        Answers.queue(response, hall(station).decide(events));
    }

    private static void requireOwn(StationName name, QueueEvent event) {
        if (!event.by().station().equals(name.station())) {
            throw new RefusedException(Refusal.OTHER_STATION);
        }
        if (!event.ticket().site().equals(name.site())) {
            throw new RefusedException(Refusal.OTHER_SITE);
        }
    }

    private void events(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        QueueHall hall = hall(colleague(request));
        Answers.queue(
                response, waiting.with(() -> hall.after(number(request, "since", Long.MAX_VALUE), wait(request))));
    }

    private void board(ServerRequest request, ServerResponse response) throws IOException, InterruptedException {
        QueueHall hall = shown(request);
        Answers.queue(
                response, waiting.with(() -> hall.board(number(request, "since", Long.MAX_VALUE), wait(request))));
    }

    private void congestion(ServerRequest request, ServerResponse response) {
        Answers.queue(response, shown(request).congestion());
    }

    /** The queue that a request looks at: of any site that is known, where it may. */
    private QueueHall shown(ServerRequest request) {
        Place place = place(request);
        if (!open) {
            requireMunicipality(gate.station(request), place);
        }
        return halls.find(place).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_SITE));
    }

    /** A station of the very site. */
    private Station colleague(ServerRequest request) {
        Station station = gate.station(request);
        Place place = place(request);
        requireMunicipality(station, place);
        if (!station.name().site().equals(place.site())) {
            throw new RefusedException(Refusal.OTHER_SITE);
        }
        return station;
    }

    private static void requireMunicipality(Station station, Place place) {
        if (!station.name().municipality().equals(place.municipality())) {
            throw new RefusedException(Refusal.OTHER_MUNICIPALITY);
        }
    }

    private QueueHall hall(Station station) {
        return halls.of(new Place(station.name().municipality(), station.name().site()));
    }

    private static Place place(ServerRequest request) {
        var parameters = request.path().pathParameters();
        return new Place(parameters.get("municipality"), parameters.get("site"));
    }

    private static Duration wait(ServerRequest request) {
        return Duration.ofSeconds(number(request, "wait", LONGEST_WAIT));
    }

    private static long number(ServerRequest request, String name, long most) {
        String text = request.query().first(name).orElse("0");
        try {
            return Math.clamp(Long.parseLong(text), 0, most);
        } catch (NumberFormatException e) {
            throw new RefusedException(Refusal.NOT_QUEUE);
        }
    }

    private static byte[] body(ServerRequest request) throws IOException {
        return new Body(System::nanoTime).read(request.content().inputStream(), MOST_BYTES);
    }

    private static <T> T read(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (BadQueueJsonException e) {
            throw new RefusedException(Refusal.NOT_QUEUE);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException, BadQueueJsonException;
    }
}
