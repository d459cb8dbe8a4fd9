package dev.madoguchi.ui;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.CameraOffer;
import dev.madoguchi.device.camera.CounterCameras;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Choosing a camera without its pixels: a list that renews itself, and the choice, whether a camera works or not. */
public final class CameraPickerModel {
    private static final Logger LOG = LoggerFactory.getLogger(CameraPickerModel.class);

    private final CounterCameras cameras;
    private final Background background;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<CameraChoosing> choosing =
            new ReadOnlyObjectWrapper<>(new CameraChoosing(List.of(), true));
    private boolean looking;

    /** @param changed is told that another camera is used from now on */
    public CameraPickerModel(CounterCameras cameras, Background background, Runnable changed) {
        this.cameras = cameras;
        this.background = background;
        this.changed = changed;
    }

    /** Looks what is plugged in. Called every second while the list is seen; only a change is shown. */
    public void tick() {
        if (!looking) {
            looking = true;
            background.run(cameras::list, this::found, this::notFound);
        }
    }

    /** Uses this camera from now on. */
    public void choose(CameraOffer offer) {
        if (offer.mayBeChosen()) {
            Callable<CameraChoosing> work = () -> chosen(offer);
            background.run(work, this::changed, this::notFound);
        }
    }

    public ReadOnlyObjectProperty<CameraChoosing> choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    private CameraChoosing chosen(CameraOffer offer) throws DeviceException {
        boolean kept = true;
        try {
            cameras.choose(offer.camera());
        } catch (IOException e) {
            LOG.warn("The choice of a camera cannot be remembered", e);
            kept = false;
        }
        return new CameraChoosing(cameras.list(), kept);
    }

    private void changed(CameraChoosing now) {
        choosing.set(now);
        changed.run();
    }

    private void found(List<CameraOffer> offers) {
        looking = false;
        CameraChoosing now = new CameraChoosing(offers, choosing.get().kept());
        if (!now.equals(choosing.get())) {
            choosing.set(now);
        }
    }

    /** The list stays as it is; the step itself says what is wrong with its camera. */
    private void notFound(Exception error) {
        looking = false;
        LOG.warn("The cameras cannot be listed", error);
    }
}
