package dev.madoguchi.carryout;

import dev.madoguchi.carryout.AllowedMedia.Medium;
import dev.madoguchi.carryout.CarryOutDesk.Sight;
import dev.madoguchi.carryout.CarryOutDesk.Transport;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.io.File;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Carries sealed records out: left what goes, where to and onto what; right every transport and what is left to do about it. */
public final class CarryOutView implements StepView {
    private static final int LISTED = 30;

    private final CarryOutViewModel model;
    private final Texts texts;
    private final TransportRow row;
    private final VBox root = new VBox();
    private final Label load = Lettering.value("");
    private final VBox media = new VBox();
    private final VBox transports = new VBox();
    private final TextField place = new TextField();
    private final SimpleStringProperty missing = new SimpleStringProperty("");
    private final Button write;
    private final Button take;
    private final Button back;
    private Optional<List<Medium>> shownMedia = Optional.empty();
    private Optional<List<Transport>> shownTransports = Optional.empty();

    /** @param zone whose time the transports are shown in */
    public CarryOutView(CarryOutViewModel model, ZoneId zone, Texts texts, Runnable goBack) {
        this.model = model;
        this.texts = texts;
        row = new TransportRow(model, texts, zone);
        load.setId("carryout-load");
        transports.setId("carryout-transports");
        transports.getStyleClass().add("records");
        media.getStyleClass().add("field-group");
        NoticeBox notice = new NoticeBox("carryout-notice");
        notice.noticeProperty().bind(model.noticeProperty());
        back = Deed.other("carryout-back", texts.get("carryout.back"), Shortcut.BACK, goBack);
        take = Deed.other("carryout-take", texts.get("carryout.take"), this::chooseAnswer);
        take.disableProperty().bind(model.workingProperty());
        write = Deed.main("carryout-write", texts.get("carryout.write"), Shortcut.NEXT, model::write);
        write.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.workingProperty().get() || !missing.get().isEmpty(),
                        model.workingProperty(),
                        missing));
        HBox columns = new Columns(left(), right());
        columns.disableProperty().bind(model.workingProperty());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        model.sightProperty().subscribe(now -> now.ifPresent(this::show));
        model.mediumProperty().subscribe(chosen -> missing());
        model.destinationProperty().subscribe(chosen -> missing());
        Pulse.everySecond(root, model::tick);
    }

    private VBox left() {
        VBox panel = new VBox(
                Lettering.heading(texts.get("carryout.what")),
                load,
                Lettering.note(texts.get("carryout.sealed")),
                Lettering.heading(texts.get("carryout.to")),
                destination(),
                Lettering.heading(texts.get("carryout.onto")),
                media);
        panel.getStyleClass().addAll("panel", "carryout-left");
        return panel;
    }

    private Node destination() {
        if (model.destinations().isEmpty()) {
            place.textProperty().subscribe(typed -> model.destinationProperty().set(Optional.of(typed)));
            return Field.of("carryout-place", texts.get("carryout.place"), place);
        }
        List<Choice<String>> choices = new ArrayList<>();
        for (String each : model.destinations()) {
            int at = choices.size() + 1;
            choices.add(new Choice<>(each, Integer.toString(at), Integer.toString(at), each, ""));
        }
        return new Choices<>(
                        "carryout-to",
                        1,
                        choices,
                        model.destinationProperty(),
                        chosen -> model.destinationProperty().set(Optional.of(chosen)))
                .root();
    }

    private VBox right() {
        Scrolling scroll = new Scrolling(transports);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(Lettering.heading(texts.get("carryout.transports")), scroll);
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private void chooseAnswer() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("carryout.take"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("receipts-*.json", "receipts-*.json"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            model.takeIn(file.toPath());
        }
    }

    private void show(Sight now) {
        load.setText(texts.get(
                "carryout.load", now.load().records().size(), (now.load().bytes() + 1023) / 1024));
        if (!shownMedia.equals(Optional.of(now.media())) || now.media().isEmpty()) {
            shownMedia = Optional.of(now.media());
            media.getChildren().setAll(now.media().isEmpty() ? noMedium() : List.of(choices(now.media())));
        }
        if (!shownTransports.equals(Optional.of(now.transports()))) {
            shownTransports = Optional.of(now.transports());
            transports
                    .getChildren()
                    .setAll(
                            now.transports().isEmpty()
                                    ? List.of(Lettering.body(texts.get("carryout.none")))
                                    : now.transports().stream()
                                            .limit(LISTED)
                                            .map(row::of)
                                            .toList());
        }
        missing();
    }

    private List<Node> noMedium() {
        return model.noMedium().stream()
                .<Node>mapMulti((why, all) -> {
                    all.accept(Lettering.state(Tone.WARNING, why.what()));
                    all.accept(Lettering.note(why.todo()));
                })
                .toList();
    }

    private Node choices(List<Medium> usable) {
        List<Choice<Medium>> choices = new ArrayList<>();
        for (Medium each : usable) {
            int at = choices.size() + 1;
            String kind = texts.get(each.removable() ? "carryout.medium" : "carryout.folder");
            choices.add(new Choice<>(each, Integer.toString(at), "Alt+" + at, each.id(), kind));
        }
        return new Choices<>(
                        "carryout-medium",
                        1,
                        choices,
                        model.mediumProperty(),
                        chosen -> model.mediumProperty().set(Optional.of(chosen)))
                .root();
    }

    private void missing() {
        missing.set(model.missing().map(texts::get).orElse(""));
    }

    @Override
    public String titleKey() {
        return "carryout.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back, take), List.of(write));
    }

    @Override
    public Node first() {
        return model.destinations().isEmpty() ? place : back;
    }

    @Override
    public ObservableValue<String> blocked() {
        return missing;
    }

    @Override
    public void shown() {
        place.clear();
        model.begin();
    }
}
