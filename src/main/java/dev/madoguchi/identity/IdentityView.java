package dev.madoguchi.identity;

import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.KeyOrder;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.VisitorScreen;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shows the card step: what the card says on the left, what is to be done on the right. */
public final class IdentityView implements StepView {
    private final IdentityViewModel model;
    private final IdentityWords words;
    private final ObservableValue<IdentityStep> step;
    private final VBox root = new VBox();
    private final PinWindow pad;
    private final AskingPanel asking;
    private final ItemsPanel items;
    private final HandPanel hand;
    private final ObservableValue<Boolean> ready;
    private final ObservableValue<Optional<HandEntry>> known;
    private final Button byHand;
    private final Button byCard;
    private final Button next;
    private boolean invited;
    private boolean seen;

    /**
     * The card step of one window.
     *
     * @param keys where the keys of the visitor's PIN pad stand
     * @param visitor where the pad is shown
     */
    public IdentityView(IdentityViewModel model, KeyOrder keys, VisitorScreen visitor, Texts texts) {
        this.model = model;
        words = new IdentityWords(model, texts);
        step = model.stepProperty();
        pad = new PinWindow(keys, visitor);
        asking = new AskingPanel(step, words, pad.openProperty(), pad::close, texts);
        items = new ItemsPanel(step, texts);
        hand = new HandPanel(texts);
        ready = Bindings.createBooleanBinding(
                this::isReady, step, asking.ready(), items.telephone().textProperty(), hand.entry());
        next = Deed.main("identity-next", step.map(words::next), Shortcut.NEXT, this::next);
        next.disableProperty().bind(ready.map(can -> !can));
        byHand = Deed.other("identity-by-hand", texts.get("identity.byHand"), Shortcut.BY_HAND, model::byHand);
        byCard = Deed.other("identity-by-card", texts.get("identity.byCard"), Shortcut.BACK, model::begin);
        byCard.disableProperty().bind(step.map(now -> !leads(now)));
        Button byFace = Deed.other("identity-by-face", texts.get("identity.byFace"), model::byFace);
        byFace.disableProperty().bind(step.map(now -> !now.opensByFace()));
        byHand.disableProperty().bind(step.map(IdentityStep.ByHand.class::isInstance));

        NoticeBox notice = new NoticeBox("identity-notice");
        notice.noticeProperty().bind(step.map(words::notice));
        HBox columns = new Columns(new CardPanel(step, words, byFace, texts).root(), work());
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        Pulse.tenTimesASecond(root, this::tick);
        step.subscribe(this::follow);
        known = Bindings.createObjectBinding(
                this::known, step, items.telephone().textProperty(), hand.entry());
        known.subscribe(model::known);
    }

    @Override
    public String titleKey() {
        return "identity.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(byHand, byCard), List.of(next));
    }

    @Override
    public Node first() {
        return byHand;
    }

    @Override
    public ObservableValue<String> blocked() {
        return Bindings.createStringBinding(() -> ready.getValue() ? "" : words.blocked(step.getValue()), ready, step);
    }

    @Override
    public void shown() {
        model.begin();
        seen = true;
        tick();
    }

    @Override
    public void hidden() {
        seen = false;
        model.begin();
        pad.close();
        hand.askAll();
        items.telephone().clear();
        asking.clear();
    }

    private void tick() {
        if (seen) {
            model.tick();
        }
    }

    private Node work() {
        Region card = Icon.CARD.node();
        card.getStyleClass().add("icon-huge");
        VBox wait = new VBox(card, Lettering.following(Lettering.heading(""), step.map(words::invitation)));
        wait.getStyleClass().add("invitation");
        StackPane work = new StackPane(
                seenWhen(wait, now -> now.question().isEmpty() && !goesOn(now)),
                seenWhen(asking.root(), now -> now.question().isPresent()),
                seenWhen(items.root(), IdentityStep.Confirming.class::isInstance),
                seenWhen(hand.root(), IdentityView::isTyped));
        work.getStyleClass().addAll("panel", "identity-work");
        asking.root().disableProperty().bind(step.map(IdentityStep.Checking.class::isInstance));
        HBox.setHgrow(work, Priority.ALWAYS);
        return work;
    }

    private Node seenWhen(Region part, Predicate<IdentityStep> when) {
        part.visibleProperty().bind(step.map(when::test));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private static boolean isTyped(IdentityStep now) {
        return now instanceof IdentityStep.ByHand || now instanceof IdentityStep.Completing;
    }

    private static boolean goesOn(IdentityStep now) {
        return now instanceof IdentityStep.Confirming || isTyped(now);
    }

    /** Whether the way leads away from the card that lies there, so that a person may go back to it. */
    private static boolean leads(IdentityStep now) {
        return now instanceof IdentityStep.ByHand
                || now.asksFor(IdentityStep.Entry.FACE_NUMBER)
                || now instanceof IdentityStep.NoPin
                || now instanceof IdentityStep.Blocked;
    }

    private void follow(IdentityStep now) {
        if (!(now instanceof IdentityStep.Asking asked && asked.entry() == IdentityStep.Entry.PIN)) {
            pad.close();
        }
        switch (now) {
            case IdentityStep.Asking asked -> {
                asking.focus(asked.entry());
                invite(asked);
            }
            case IdentityStep.Confirming confirming -> items.telephone().requestFocus();
            case IdentityStep.Completing completing -> {
                asking.clear();
                hand.complete(completing.says());
                hand.first().requestFocus();
            }
            case IdentityStep.ByHand typed -> {
                hand.askAll();
                hand.first().requestFocus();
            }
            case IdentityStep.Waiting waiting -> invited = false;
            case IdentityStep.Unusable unusable -> {}
            case IdentityStep.Refused refused -> {}
            case IdentityStep.Checking checking -> {}
            case IdentityStep.Blocked blocked -> {}
            case IdentityStep.NoPin none -> {}
            case IdentityStep.Failed failed -> {}
        }
    }

    /** A card that was just laid asks for its PIN by itself, but not for a last try; what follows a wrong PIN waits for the clerk. */
    private void invite(IdentityStep.Asking asked) {
        if (seen && !invited && asked.entry() == IdentityStep.Entry.PIN && !asked.lastTry()) {
            open(asked);
        }
        invited = true;
    }

    private Optional<HandEntry> known() {
        IdentityStep now = step.getValue();
        if (now instanceof IdentityStep.Confirming confirming) {
            FourItems said = confirming.items();
            return Optional.of(new HandEntry(
                    said.name(),
                    said.address(),
                    said.birthDate(),
                    Optional.of(said.sex()),
                    items.telephone().getText()));
        }
        return isTyped(now) ? Optional.of(hand.entry().getValue()) : Optional.empty();
    }

    private boolean isReady() {
        IdentityStep now = step.getValue();
        if (now instanceof IdentityStep.Confirming) {
            return model.isTelephone(items.telephone().getText());
        }
        return isTyped(now) ? typed().isPresent() : asking.ready().get();
    }

    private Optional<Applicant> typed() {
        return hand.entry().getValue().applicant(model.today());
    }

    private void next() {
        switch (step.getValue()) {
            case IdentityStep.Asking asked -> open(asked);
            case IdentityStep.Confirming confirming ->
                model.confirm(items.telephone().getText());
            case IdentityStep.Completing completing -> typed().ifPresent(model::confirm);
            case IdentityStep.ByHand typed -> typed().ifPresent(model::confirm);
            case IdentityStep.Waiting waiting -> {}
            case IdentityStep.Unusable unusable -> {}
            case IdentityStep.Refused refused -> {}
            case IdentityStep.Checking checking -> {}
            case IdentityStep.Blocked blocked -> {}
            case IdentityStep.NoPin none -> {}
            case IdentityStep.Failed failed -> {}
        }
    }

    private void open(IdentityStep.Asking asked) {
        boolean confirmed = asking.lastTryConfirmed();
        if (asked.entry() == IdentityStep.Entry.PIN) {
            PinWindow.Which which =
                    asked.card() instanceof LaidCard.Licence ? PinWindow.Which.LICENCE : PinWindow.Which.CARD;
            pad.ask(which, asked.tries(), digits -> model.enter(digits, confirmed));
        } else {
            model.enter(asking.take(asked.entry()), confirmed);
        }
    }
}
