package dev.madoguchi.identity;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
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
    private final PinPanel pin;
    private final ItemsPanel items;
    private final HandPanel hand;
    private final ObservableValue<Boolean> ready;
    private final Button byHand;
    private final Button byCard;
    private final Button next;
    private boolean seen;

    public IdentityView(IdentityViewModel model, Texts texts) {
        this.model = model;
        words = new IdentityWords(model, texts);
        step = model.stepProperty();
        pin = new PinPanel(step, texts);
        items = new ItemsPanel(step, texts);
        hand = new HandPanel(texts);
        ready = Bindings.createBooleanBinding(
                this::isReady, step, pin.ready(), items.telephone().textProperty(), hand.entry());
        next = Deed.main("identity-next", step.map(words::next), Shortcut.NEXT, this::next);
        next.disableProperty().bind(ready.map(can -> !can));
        byHand = Deed.other("identity-by-hand", texts.get("identity.byHand"), Shortcut.BY_HAND, model::byHand);
        byCard = Deed.other("identity-by-card", texts.get("identity.byCard"), Shortcut.BACK, model::begin);
        byCard.disableProperty().bind(step.map(now -> !(now instanceof IdentityStep.ByHand)));
        byHand.disableProperty().bind(step.map(IdentityStep.ByHand.class::isInstance));

        NoticeBox notice = new NoticeBox("identity-notice");
        notice.noticeProperty().bind(step.map(words::notice));
        HBox columns = new HBox(new CardPanel(step, words, texts).root(), work());
        columns.getStyleClass().add("columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
        Pulse.tenTimesASecond(root, this::tick);
        step.subscribe(this::focus);
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
        hand.clear();
        items.telephone().clear();
        pin.clear();
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
                seenWhen(
                        wait,
                        now -> !(asks(now)
                                || now instanceof IdentityStep.Confirming
                                || now instanceof IdentityStep.ByHand)),
                seenWhen(pin.root(), IdentityView::asks),
                seenWhen(items.root(), IdentityStep.Confirming.class::isInstance),
                seenWhen(hand.root(), IdentityStep.ByHand.class::isInstance));
        work.getStyleClass().addAll("panel", "identity-work");
        pin.root().disableProperty().bind(step.map(IdentityStep.Checking.class::isInstance));
        HBox.setHgrow(work, Priority.ALWAYS);
        return work;
    }

    private Node seenWhen(Region part, Predicate<IdentityStep> when) {
        part.visibleProperty().bind(step.map(when::test));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private static boolean asks(IdentityStep now) {
        return now instanceof IdentityStep.Asking || now instanceof IdentityStep.Checking;
    }

    private void focus(IdentityStep now) {
        if (now instanceof IdentityStep.Asking) {
            pin.clear();
            pin.focus();
        } else if (now instanceof IdentityStep.Confirming) {
            items.telephone().requestFocus();
        } else if (now instanceof IdentityStep.ByHand) {
            hand.first().requestFocus();
        }
    }

    private boolean isReady() {
        IdentityStep now = step.getValue();
        if (now instanceof IdentityStep.Asking) {
            return pin.ready().get();
        }
        if (now instanceof IdentityStep.Confirming) {
            return model.isTelephone(items.telephone().getText());
        }
        return now instanceof IdentityStep.ByHand && typed().isPresent();
    }

    private Optional<Applicant> typed() {
        return hand.entry().getValue().applicant(model.today());
    }

    private void next() {
        if (asks(step.getValue())) {
            boolean confirmed = pin.lastTryConfirmed();
            model.enter(pin.take(), confirmed);
        } else if (step.getValue() instanceof IdentityStep.ByHand) {
            typed().ifPresent(model::confirm);
        } else {
            model.confirm(items.telephone().getText());
        }
    }
}
