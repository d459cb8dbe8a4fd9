package dev.madoguchi.app.waiting;

import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.board.BoardNotice;
import dev.madoguchi.board.BoardViewModel;
import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.kiosk.KioskDesk;
import dev.madoguchi.kiosk.KioskServer;
import dev.madoguchi.kiosk.Outlook;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.queue.Called;
import dev.madoguchi.queue.Line;
import dev.madoguchi.queue.station.QueueStation;
import dev.madoguchi.ticket.Ticket;
import dev.madoguchi.ticket.TicketLanguages;
import dev.madoguchi.ticket.TicketPrinting;
import dev.madoguchi.ui.Background;
import dev.madoguchi.voice.Announcement;
import dev.madoguchi.voice.Announcer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What visitors see and hear before they come to a window: the board, the calls, the ticket machine. All of it works while somebody
 * works at the counter. On the JavaFX thread.
 */
public final class WaitingRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoom.class);

    private final WaitingRoomSettings settings;
    private final Place place;
    private final Background background;
    private final BoardViewModel board;
    private final Optional<Announcer> announcer;
    private final Optional<KioskServer> kiosk;
    private @Nullable QueueWatch watch;

    /** Whose waiting room it is. */
    public record Place(Profile profile, Site site, Clock clock) {}

    private WaitingRoom(
            WaitingRoomSettings settings,
            Place place,
            Background background,
            Optional<Announcer> announcer,
            Optional<KioskServer> kiosk) {
        this.settings = settings;
        this.place = place;
        this.background = background;
        this.announcer = announcer;
        this.kiosk = kiosk;
        this.board = new BoardViewModel(place.clock(), this::announce);
    }

    /**
     * Makes a waiting room; its ticket machine's page is there at once.
     *
     * @param speaker is told how the loudspeaker is, on any thread
     * @throws DeviceException {@code BUSY} where another program has the ticket machine's port
     */
    public static WaitingRoom of(
            WaitingRoomSettings settings, Place place, Background background, Consumer<DeviceStatus> speaker)
            throws DeviceException {
        Optional<KioskServer> kiosk = settings.kiosk().isPresent()
                ? Optional.of(KioskServer.start(settings.kiosk().get(), KioskServer.USUAL_IDLE))
                : Optional.empty();
        return new WaitingRoom(
                settings,
                place,
                background,
                CounterVoice.of(settings.voice(), place.profile().call(), speaker),
                kiosk);
    }

    /** What it shows and says. */
    public WaitingRoomSettings settings() {
        return settings;
    }

    /** Has the board show more than the queue, until nobody works at the counter. */
    public void tell(Supplier<List<BoardNotice>> notices) {
        board.notices(notices);
    }

    /** Has the ticket machine say over every screen that this is practice. */
    public void mark(String words) {
        kiosk.ifPresent(machine -> machine.mark(words));
    }

    /** Somebody works at the counter. */
    public void open(QueueStation queue, TicketPrinting printing, TicketLanguages languages) {
        shut();
        QueueWatch following = new QueueWatch(queue, background, board::show);
        watch = following;
        following.changed();
        kiosk.ifPresent(machine -> machine.open(new KioskDesk(
                place.profile().seriesAt(place.site()),
                series -> queue.issue(place.site().id(), series.letter()),
                printing,
                (ticket, language) -> keep(languages, ticket, language),
                letter -> outlook(queue.lines(), letter))));
    }

    /** A language that is not kept takes nobody's number away: the visitor can choose it again at the counter. */
    private void keep(TicketLanguages languages, Ticket ticket, String language) {
        Callable<String> keeping = () -> {
            languages.keep(ticket, language);
            return language;
        };
        background.run(
                keeping, kept -> {}, error -> LOG.warn("The language of {} was not kept", ticket.label(), error));
    }

    private static Outlook outlook(List<Line> lines, String letter) {
        return lines.stream()
                .filter(line -> line.purpose().equals(letter))
                .findFirst()
                .map(line -> new Outlook(Optional.of(line.waiting()), line.estimateMinutes()))
                .orElse(Outlook.unknown());
    }

    /** Nobody works at the counter: no numbers are given, and none that may be old is shown. */
    public void shut() {
        kiosk.ifPresent(KioskServer::shut);
        if (watch != null) {
            watch.close();
            watch = null;
        }
        board.dark();
    }

    private void announce(Called call) {
        announcer.ifPresent(voice -> Announcement.of(call.label(), call.windowNumber())
                .ifPresentOrElse(
                        voice::announce,
                        () -> LOG.warn("The call of {} to {} cannot be said", call.label(), call.window())));
    }

    /** What the board shows. */
    public BoardViewModel board() {
        return board;
    }

    /** Where the ticket machine's page is; empty where there is none. */
    public Optional<URI> kiosk() {
        return kiosk.map(KioskServer::address);
    }

    @Override
    public void close() {
        shut();
        kiosk.ifPresent(KioskServer::close);
        announcer.ifPresent(Announcer::close);
    }
}
