package dev.madoguchi.app.fault;

import dev.madoguchi.support.SupportBundle;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.FaultCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault that nobody foresaw, and what a supporter needs of it, without pixels. */
public final class FaultViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(FaultViewModel.class);

    private final SupportFiles files;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<FaultCode>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SupportStep> step = new ReadOnlyObjectWrapper<>(new SupportStep.NotAsked());

    public FaultViewModel(SupportFiles files, Background background) {
        this.files = files;
        this.background = background;
    }

    /** Tells of a fault; without one, somebody only wants the bundle. What was gathered before is gone. */
    void begin(Optional<FaultCode> code) {
        fault.set(code);
        step.set(new SupportStep.NotAsked());
        if (code.isEmpty()) {
            gather();
        }
    }

    /** Gathers what a supporter needs, for a person to look into. */
    public void gather() {
        if (!(step.get() instanceof SupportStep.Working)) {
            step.set(new SupportStep.Working());
            Optional<FaultCode> code = fault.get();
            Callable<SupportBundle> work = () -> files.gather(code);
            background.run(
                    work,
                    bundle -> step.set(new SupportStep.Gathered(bundle)),
                    error -> failed(Optional.empty(), error));
        }
    }

    /** Writes it where a person wants it. */
    public void save(Path file) {
        step.get().contents().ifPresent(bundle -> {
            step.set(new SupportStep.Working());
            Callable<Path> work = () -> {
                bundle.save(file);
                return file;
            };
            background.run(
                    work,
                    saved -> step.set(new SupportStep.Saved(bundle)),
                    error -> failed(Optional.of(bundle), error));
        });
    }

    private void failed(Optional<SupportBundle> bundle, Exception error) {
        LOG.error("The support bundle was not made", error);
        step.set(new SupportStep.Failed(bundle));
    }

    /** The code of what happened; empty where nothing did. */
    public ReadOnlyObjectProperty<Optional<FaultCode>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SupportStep> stepProperty() {
        return step.getReadOnlyProperty();
    }
}
