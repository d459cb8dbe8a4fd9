package dev.madoguchi.staff;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Role;
import dev.madoguchi.role.TerminalAct;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows who may do what: a line for each act, a column for each role, one's own marked; and lets a deputy stand in. */
public final class RolesView implements StepView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final RolesViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private final VBox root = new VBox();
    private final GridPane table = new GridPane();
    private final Button back;
    private final Button standIn;
    private final Button standBack;

    public RolesView(RolesViewModel model, ZoneId zone, Texts texts, Runnable goBack) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
        back = Deed.other("roles-back", texts.get("staff.people.back"), Shortcut.BACK, goBack);
        standIn = Deed.other("roles-stand-in", texts.get("staff.roles.standIn"), model::standIn);
        standBack = Deed.other("roles-stand-back", texts.get("staff.roles.standBack"), model::standBack);
        var standing = model.standingProperty();
        standIn.disableProperty()
                .bind(standing.map(
                        now -> !model.mayStandIn() || now.filter(this::mine).isPresent()));
        standBack
                .disableProperty()
                .bind(standing.map(now -> now.filter(this::mine).isEmpty()));
        NoticeBox notice = new NoticeBox("roles-notice");
        notice.noticeProperty().bind(Bindings.createObjectBinding(this::notice, standing, model.troubleProperty()));
        fill();
        table.setId("roles-table");
        table.getStyleClass().add("roles-table");
        VBox panel = new VBox(legend(), table);
        panel.getStyleClass().add("panel");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), panel);
    }

    private boolean mine(StandIn now) {
        return now.deputy().equals(model.person().id());
    }

    /** What the numbers stand for that head the columns where the names have no room. */
    private Node legend() {
        String names = Stream.of(Role.values())
                .map(role -> texts.get("staff.roles.numbered", number(role), texts.get(role.messageKey())))
                .collect(Collectors.joining("　"));
        Label legend = Lettering.note(names);
        legend.setId("roles-legend");
        legend.getStyleClass().add("roles-legend");
        return legend;
    }

    private static int number(Role role) {
        return List.of(Role.values()).indexOf(role) + 1;
    }

    private void fill() {
        heads("role.own");
        for (Act act : Act.values()) {
            line(act.messageKey(), role -> model.permits().allow(role, act));
        }
        heads("role.terminal");
        for (TerminalAct act : TerminalAct.values()) {
            line(act.messageKey(), role -> model.permits().allow(role, act));
        }
    }

    private void heads(String key) {
        int row = table.getRowCount();
        Label name = Lettering.heading(texts.get(key));
        name.getStyleClass().add("roles-act");
        table.add(name, 0, row);
        int column = 1;
        for (Role role : Role.values()) {
            table.add(head(role), column++, row);
        }
    }

    private void line(String key, Predicate<Role> may) {
        int row = table.getRowCount();
        Label name = Lettering.body(texts.get(key));
        name.getStyleClass().add("roles-act");
        table.add(name, 0, row);
        int column = 1;
        for (Role role : Role.values()) {
            Label cell = Lettering.body(may.test(role) ? "○" : "－");
            cell.setMinWidth(Region.USE_PREF_SIZE);
            cell.setAccessibleText(texts.get(role.messageKey()) + " " + cell.getText());
            GridPane.setHalignment(cell, HPos.CENTER);
            table.add(cell, column++, row);
        }
    }

    private Node head(Role role) {
        String name = texts.get(role.messageKey()).replace(' ', '\n');
        Label numbered = head(role, Integer.toString(number(role)), "roles-number");
        StackPane head = new StackPane(head(role, name, "roles-name"), numbered);
        GridPane.setHalignment(head, HPos.CENTER);
        return head;
    }

    private Label head(Role role, String word, String style) {
        Label head = role == model.person().role() ? Lettering.heading(word) : Lettering.note(word);
        head.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add(style);
        return head;
    }

    private Optional<Notice> notice() {
        return model.troubleProperty()
                .get()
                .map(trouble -> trouble.notice(texts, DeviceKind.CITY))
                .or(() -> model.standingProperty().get().map(this::standing));
    }

    private Notice standing(StandIn now) {
        return Notice.of(
                texts,
                Tone.PERSON,
                "staff.roles.standing",
                now.deputy(),
                TIME.format(now.since().atZone(zone)));
    }

    @Override
    public String titleKey() {
        return "staff.roles.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back), List.of(standBack, standIn));
    }

    @Override
    public Node first() {
        return back;
    }
}
