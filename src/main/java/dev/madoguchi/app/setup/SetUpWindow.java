package dev.madoguchi.app.setup;

import dev.madoguchi.app.station.CodeCamera;
import dev.madoguchi.app.station.StationCameras;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.Looks;
import dev.madoguchi.ui.RailStep;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** The guided set-up of a fresh computer. Built and shown on the JavaFX thread. */
public final class SetUpWindow {
    private static final List<String> PARTS = List.of("choice", "code", "devices", "first");

    private final SetUpViewModel model;
    private final StationHome home;
    private final Background background;
    private final Texts texts;
    private final Clock clock;
    private final Shell shell;
    private final Scene scene;
    private final SetUpChoiceView choice;
    private final SetUpCodeView code;
    private final SetUpFirstView first;
    private Optional<SetUpDevicesView> devices = Optional.empty();

    /** @param over is told how it ended, once */
    public SetUpWindow(
            SetUpViewModel model,
            StationHome home,
            Background background,
            Texts texts,
            Clock clock,
            Consumer<SetUpStep.Outcome> over) {
        this.model = model;
        this.home = home;
        this.background = background;
        this.texts = texts;
        this.clock = clock;
        Header header = new Header(texts, clock, () -> {});
        header.place(texts.get("setup.title"), "");
        shell = new Shell(texts, header);
        scene = Theme.scene(shell.root());
        new Looks(Look.USUAL, look -> {}).wear(scene);
        choice = new SetUpChoiceView(model, texts);
        var anyCamera = new StationCameras(List.of(), new StationSettings(home.settings()));
        code = new SetUpCodeView(
                model, new CodeCamera(anyCamera.of(List.of("/dev/video0"), Optional.empty()), background), texts);
        first = new SetUpFirstView(model, texts);
        model.stepProperty().subscribe(now -> show(now, over));
    }

    private void show(SetUpStep now, Consumer<SetUpStep.Outcome> over) {
        switch (now) {
            case SetUpStep.Choosing choosing -> show(0, choice);
            case SetUpStep.Code asked -> show(1, code);
            case SetUpStep.Enrolling enrolling -> {}
            case SetUpStep.Trying trying -> show(2, devices(trying.profile()));
            case SetUpStep.First asked -> {
                shell.header().place(asked.profile().name(), texts.get("setup.title"));
                show(3, first);
            }
            case SetUpStep.Finishing finishing -> {}
            case SetUpStep.Over done -> over.accept(done.outcome());
        }
    }

    private void show(int part, StepView view) {
        List<RailStep> rail = new ArrayList<>();
        for (int at = 0; at < PARTS.size(); at++) {
            RailStep.State state = at < part
                    ? RailStep.State.DONE
                    : at == part ? RailStep.State.CURRENT : at == part + 1 ? RailStep.State.NEXT : RailStep.State.LATER;
            rail.add(new RailStep("setup-" + PARTS.get(at), texts.get("setup.part." + PARTS.get(at)), state, ""));
        }
        shell.rail().show(rail);
        // What failed comes back to the screen that it failed on, with what was typed.
        if (!shell.shown().equals(Optional.of(view))) {
            shell.show(view);
        }
    }

    private SetUpDevicesView devices(Profile profile) {
        shell.header().place(profile.name(), texts.get("setup.title"));
        if (devices.isEmpty()) {
            var chosen = new ChosenDevices(home, profile.rules().cameras(), clock);
            devices = Optional.of(
                    new SetUpDevicesView(chosen, model.troubleProperty(), background, texts, model::devices));
        }
        return devices.get();
    }

    /** Every screen of the set-up with how it is shown, by this profile; nothing is set up by it. */
    public SequencedMap<String, Runnable> every(Profile profile) {
        SequencedMap<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("setup-choice", () -> show(0, choice));
        ways.put("setup-code", () -> show(1, code));
        ways.put("setup-devices", () -> show(2, devices(profile)));
        ways.put("setup-first", () -> show(3, first));
        return ways;
    }

    /** The devices as they are chosen, for who works them without fingers. */
    Optional<SetUpDevicesView> devices() {
        return devices;
    }

    /** The window's content. */
    public Scene scene() {
        return scene;
    }
}
