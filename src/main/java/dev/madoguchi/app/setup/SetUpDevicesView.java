package dev.madoguchi.app.setup;

import dev.madoguchi.app.station.StationConfig.DeviceAddresses;
import dev.madoguchi.trial.Subject;
import dev.madoguchi.trial.TrialModel;
import dev.madoguchi.trial.TrialRow;
import dev.madoguchi.trial.TrialState;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** Chooses each device and tries it for real; each is confirmed, or left out with a word, before it goes on. */
final class SetUpDevicesView implements StepView {
    private final ChosenDevices devices;
    private final Background background;
    private final Texts texts;
    private final Consumer<DeviceAddresses> chosen;
    private final Map<Subject, TrialModel> trials = new LinkedHashMap<>();
    private final List<TrialRow> rows = new ArrayList<>();
    private final NoticeBox notice = new NoticeBox("setup-devices-notice");
    private final VBox root = new VBox();
    private final Button onward;
    private final Button again;
    private final BooleanBinding settled;

    /**
     * @param trouble why setting up does not go on
     * @param chosen takes the addresses
     */
    SetUpDevicesView(
            ChosenDevices devices,
            ObservableValue<Optional<SetUpTrouble>> trouble,
            Background background,
            Texts texts,
            Consumer<DeviceAddresses> chosen) {
        this.devices = devices;
        this.background = background;
        this.texts = texts;
        this.chosen = chosen;
        trouble.subscribe(now -> notice.noticeProperty().set(now.map(wrong -> wrong.notice(texts))));
        VBox panel = new VBox(Lettering.body(texts.get("setup.devices.about")));
        panel.getStyleClass().add("panel");
        for (Subject subject : ChosenDevices.SUBJECTS) {
            TrialModel trial = new TrialModel(subject, () -> devices.trial(subject), background);
            devices.chosen(subject).subscribe(trial::forget);
            trials.put(subject, trial);
            TrialRow row = new TrialRow(trial, choices(subject), texts);
            rows.add(row);
            panel.getChildren().add(row.root());
        }
        devices.model().subscribe(() -> trial(Subject.SLIP).forget());
        settled = Bindings.createBooleanBinding(
                () -> trials.values().stream()
                        .allMatch(trial -> trial.stateProperty().get().settled()),
                trials.values().stream().map(TrialModel::stateProperty).toArray(Observable[]::new));
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), panel);
        again = Deed.other(
                "setup-find", texts.get("setup.devices.find"), Shortcut.RETRY, () -> devices.find(background));
        onward = Deed.main("setup-onward", texts.get("setup.onward"), Shortcut.NEXT, this::onward);
        onward.disableProperty().bind(settled.not());
    }

    private List<Node> choices(Subject subject) {
        List<Node> choices = new ArrayList<>();
        choices.add(choice(subject, "setup.devices.address"));
        if (subject == Subject.SLIP) {
            ComboBox<String> models = new ComboBox<>();
            models.getItems().setAll(ChosenDevices.models());
            models.valueProperty().bindBidirectional(devices.model());
            models.setMaxWidth(Double.MAX_VALUE);
            choices.add(Field.of("setup-model", texts.get("setup.devices.model"), models));
        }
        return choices;
    }

    private Node choice(Subject subject, String key) {
        ComboBox<String> addresses = new ComboBox<>(devices.offers(subject));
        addresses.setEditable(true);
        addresses.setMaxWidth(Double.MAX_VALUE);
        addresses.getEditor().textProperty().bindBidirectional(devices.chosen(subject));
        addresses.getEditor().setAccessibleText(texts.get(key) + " " + texts.get(subject.messageKey()));
        return Field.of("setup-" + subject.name().toLowerCase(Locale.ROOT), texts.get(key), addresses);
    }

    private void onward() {
        try {
            chosen.accept(devices.addresses(trials.entrySet().stream()
                    .filter(trial -> trial.getValue().stateProperty().get() instanceof TrialState.LeftOut)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet())));
        } catch (IllegalArgumentException e) {
            notice.noticeProperty().set(Optional.of(Notice.of(texts, Tone.STOPPED, "setup.devices.wrong")));
        }
    }

    TrialModel trial(Subject subject) {
        return Objects.requireNonNull(trials.get(subject));
    }

    @Override
    public String titleKey() {
        return "setup.devices.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(again), List.of(onward));
    }

    @Override
    public ObservableValue<String> blocked() {
        return settled.map(done -> done ? "" : texts.get("setup.devices.open"));
    }

    @Override
    public Node first() {
        return rows.getFirst().first();
    }

    @Override
    public void shown() {
        devices.find(background);
    }
}
