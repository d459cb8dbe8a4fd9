package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.Practice;
import dev.madoguchi.app.workstation.PracticePanel;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.board.BoardNotice;
import dev.madoguchi.board.BoardView;
import dev.madoguchi.board.BoardViewModel;
import dev.madoguchi.city.CityException;
import dev.madoguchi.city.desk.DeliveryOpener;
import dev.madoguchi.city.desk.DeskStep;
import dev.madoguchi.city.desk.DeskView;
import dev.madoguchi.city.desk.DeskViewModel;
import dev.madoguchi.city.desk.DeskWork;
import dev.madoguchi.city.desk.FolderSource;
import dev.madoguchi.city.desk.PhotoExport;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.queue.BoardState;
import dev.madoguchi.queue.Called;
import dev.madoguchi.queue.Line;
import dev.madoguchi.seal.CityKeyFile;
import dev.madoguchi.seal.CityPrivateKeys;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Shows the windows that stand beside a counter's own: the city's desk, the waiting room's board, the practice panel. */
final class BesideTour {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Profile profile;
    private final Texts texts;
    private final Clock clock;
    private final Onlooker onlooker;

    BesideTour(Profile profile, Texts texts, Clock clock, Onlooker onlooker) {
        this.profile = profile;
        this.texts = texts;
        this.clock = clock;
        this.onlooker = onlooker;
    }

    /** The city's desk with the records that this practice city has been sent, before and after one is opened. */
    void cityDesk(Path folder, Practice practice, Background background)
            throws IOException, CityException, SecretException {
        Path keys = folder.resolve("desk-keys");
        practice.city().exportKeys(keys, profile.id());
        var source = new FolderSource(practice.home().envelopes(), keys.resolve("stations.jwk"));
        try (var opening =
                new CityPrivateKeys(List.of(new CityKeyFile(keys.resolve("sealing.jwk")).read(() -> new char[0])))) {
            var work = new DeskWork(
                    source, new DeliveryOpener(source, opening), Optional.empty(), new PhotoExport(clock), clock);
            DeskViewModel model = new DeskViewModel(work, background, LocalDate.now(clock));
            shown(() -> Theme.scene(desk(model).root()), album -> {
                Toolkit.run(() -> model.show(model.day()));
                Watching.until(model.stepProperty(), BesideTour::lists, LIMIT);
                album.take("city-desk");
                Toolkit.run(() -> {
                    if (model.stepProperty().get() instanceof DeskStep.Choosing choosing) {
                        model.open(choosing.deliveries().getFirst());
                    }
                });
                Watching.until(model.stepProperty(), DeskStep.Comparing.class::isInstance, LIMIT);
                album.take("city-desk-delivery");
            });
        }
    }

    private static boolean lists(DeskStep now) {
        return now instanceof DeskStep.Choosing choosing
                && !choosing.deliveries().isEmpty();
    }

    private Shell desk(DeskViewModel model) {
        Header header = new Header(texts, clock, () -> {});
        header.place(texts.get("city.desk.place"), "");
        header.person("officer", texts.get("city.desk.role"));
        Shell shell = new Shell(texts, header);
        shell.show(new DeskView(model, texts, clock.getZone(), Optional::empty));
        return shell;
    }

    /** The board with calls, a notice and lines, and while nobody works. */
    void board() {
        BoardViewModel model = new BoardViewModel(clock, call -> {});
        shown(
                () -> Theme.scene(
                        new BoardView(model, new Texts(Locale.JAPANESE), new Texts(Locale.ENGLISH), clock).root()),
                album -> {
                    album.take("board-shut");
                    Toolkit.run(() -> {
                        model.notices(
                                () -> List.of(new BoardNotice("本日の受付は15時までです", "Reception closes at 15:00 today")));
                        model.show(state(List.of()), true);
                        model.show(state(calls()), true);
                    });
                    album.take("board");
                });
    }

    private BoardState state(List<Called> calls) {
        Site site = profile.sites().getFirst();
        List<Line> lines = profile.seriesAt(site).stream()
                .map(series -> new Line(series.letter(), series.name(), 3, 12, Optional.of(9), 2))
                .toList();
        return new BoardState(
                site.id(),
                site.name(),
                LocalDate.now(clock),
                clock.instant(),
                clock.getZone(),
                calls.size(),
                calls,
                lines);
    }

    private List<Called> calls() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(at -> new Called(
                        "A-%03d".formatted(13 - at),
                        "A",
                        "window-" + at,
                        "窓口",
                        at,
                        clock.instant(),
                        at == 1 ? 2 : 1,
                        7 - at))
                .toList();
    }

    /** What practises visitors and cards beside the counter's window. */
    void practice(Practice practice) {
        var counter = practice.devices().simulated().orElseThrow();
        shown(() -> new PracticePanel(counter, texts, clock).scene(), album -> album.take("practice-panel"));
    }

    private void shown(Supplier<Scene> scene, Looking looking) {
        Stage stage = Toolkit.call(() -> {
            Stage made = new Stage();
            made.setScene(scene.get());
            made.show();
            return made;
        });
        try {
            looking.at(new Album(stage.getScene(), onlooker));
        } finally {
            Toolkit.run(stage::close);
        }
    }

    /** Looks at what one window shows. */
    @FunctionalInterface
    private interface Looking {
        void at(Album album);
    }
}
