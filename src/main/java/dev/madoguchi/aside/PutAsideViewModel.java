package dev.madoguchi.aside;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Why the case in hand is put aside, without pixels. */
public final class PutAsideViewModel {
    private final Consumer<AsideReason> put;
    private final Runnable back;
    private final ReadOnlyObjectWrapper<Optional<AsideReason>> reason = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param put is told the reason
     * @param back goes on with the case
     */
    public PutAsideViewModel(Consumer<AsideReason> put, Runnable back) {
        this.put = put;
        this.back = back;
    }

    /** Begins anew. */
    public void begin() {
        reason.set(Optional.empty());
    }

    public void choose(AsideReason chosen) {
        reason.set(Optional.of(chosen));
    }

    /** Puts the case aside, once a reason is chosen. */
    public void put() {
        reason.get().ifPresent(put);
    }

    /** Goes on with the case as if nothing had been asked. */
    public void back() {
        back.run();
    }

    public ReadOnlyObjectProperty<Optional<AsideReason>> reasonProperty() {
        return reason.getReadOnlyProperty();
    }
}
