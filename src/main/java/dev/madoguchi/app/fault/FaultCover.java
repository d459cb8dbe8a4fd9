package dev.madoguchi.app.fault;

import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.FaultCode;
import dev.madoguchi.ui.Lockable;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

/**
 * Stands in the screen's place while a fault that nobody foresaw is told, and gives the screen back as it was, with all that was typed.
 * On the JavaFX thread.
 */
public final class FaultCover {
    private final FaultViewModel model;
    private final FaultView view;
    private final Lockable screen;
    private final Runnable keep;

    /**
     * What is done for the case at hand.
     *
     * @param keep writes down what is not written down yet
     * @param home leaves the case as it was last written down and goes to the home screen, where somebody is at the desk
     */
    public record Case(Runnable keep, Runnable home) {}

    public FaultCover(Shell shell, SupportFiles files, Background background, Texts texts, Case open) {
        this(shell, new FaultViewModel(files, background), texts, open, FaultView.chooser(texts));
    }

    FaultCover(Shell shell, FaultViewModel model, Texts texts, Case open, Function<Window, Optional<Path>> where) {
        this.model = model;
        this.keep = open.keep();
        view = new FaultView(model, texts, new FaultView.Ways(this::uncover, () -> goHome(open.home()), where));
        screen = new Lockable(
                shell.root(),
                view.root(),
                () -> shell.shown().<Node>map(StepView::first).orElseGet(shell::root));
    }

    /** The screen, or what stands in its place. */
    public Parent root() {
        return screen.root();
    }

    /** Tells of a fault. One that comes while another is told is in the log. */
    public void tell(FaultCode code) {
        if (!screen.isLocked()) {
            keep.run();
            cover(Optional.of(code));
        }
    }

    /** Shows what a supporter needs, without a fault. */
    public void support() {
        if (!screen.isLocked()) {
            cover(Optional.empty());
        }
    }

    private void cover(Optional<FaultCode> code) {
        model.begin(code);
        screen.lock();
        view.first().requestFocus();
    }

    private void uncover() {
        if (screen.isLocked()) {
            screen.unlock();
        }
    }

    private void goHome(Runnable home) {
        uncover();
        home.run();
    }

    public FaultViewModel model() {
        return model;
    }
}
