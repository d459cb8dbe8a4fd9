package dev.madoguchi.app.workstation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** Waits, from another thread, until something on the JavaFX thread is as it should be. */
public final class Watching {
    private Watching() {}

    /**
     * The first value that fits, the present one included.
     *
     * @throws IllegalStateException when none came in time; the message names the last value's kind
     */
    public static <T> T until(ObservableValue<T> value, Predicate<? super T> fits, Duration limit) {
        CompletableFuture<T> found = new CompletableFuture<>();
        Subscription subscription = Toolkit.call(() -> value.subscribe(now -> {
            if (fits.test(now)) {
                found.complete(now);
            }
        }));
        try {
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("waited " + limit + " in vain; it is " + Toolkit.call(value::getValue), e);
        } finally {
            Platform.runLater(subscription::unsubscribe);
        }
    }
}
