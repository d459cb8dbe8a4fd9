package dev.madoguchi.app.command;

import dev.madoguchi.app.fault.FaultDoor;
import dev.madoguchi.app.setup.SetUpStep.Outcome;
import dev.madoguchi.app.setup.SetUpViewModel;
import dev.madoguchi.app.setup.SetUpWindow;
import dev.madoguchi.app.station.StationEnrolment;
import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.support.StationLog;
import dev.madoguchi.sync.EnrolmentLink;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window in which a fresh computer is set up. */
final class SetUpStage {
    private SetUpStage() {}

    /**
     * Shows it until somebody has chosen, or set the station up, or closed it; empty then.
     *
     * @param door where faults end that nobody caught
     */
    static Optional<Outcome> untilOver(StationHome home, FaultDoor door, Texts texts, Clock clock) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
        try (StationLog log = StationLog.begin(home.logs());
                FxBackground background = new FxBackground()) {
            log.mark();
            Toolkit.start();
            var model = new SetUpViewModel(
                    home, new StationEnrolment(home, new SecureRandom()), EnrolmentLink::new, background);
            Toolkit.run(() -> {
                Stage stage = new Stage();
                var window = new SetUpWindow(model, home, background, texts, clock, over -> {
                    outcome.set(over);
                    stage.close();
                });
                stage.setTitle("Madoguchi 窓口 " + texts.get("setup.title"));
                stage.setScene(window.scene());
                stage.setOnHidden(event -> closed.countDown());
                door.tell(model::fault);
                model.begin();
                stage.show();
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new CommandFault("The folder " + home.root() + " cannot be written: " + e.getMessage() + ".", e);
        } catch (IllegalStateException e) {
            throw new CommandFault("The window cannot be opened: " + e.getMessage() + ".", e);
        }
        return Optional.ofNullable(outcome.get());
    }
}
