package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.smartcardio.CardException;

/**
 * The one thread that speaks to PC/SC, because a session belongs to the thread that began it.
 *
 * <p>Nobody waits for a call beyond its limit. The call itself goes on, as nothing can stop it; it ends when what it waits for
 * is over (another program lets go, a card that keeps silent is pulled), is undone then, and only then comes the next.
 */
final class PcscThread implements AutoCloseable {
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private final Semaphore turn = new Semaphore(1, true);
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("card-reader").factory());
    private volatile DeviceFault running = DeviceFault.TIMEOUT;

    /** Runs a call that needs no undoing and whose lateness is a {@code TIMEOUT}. */
    <T> T run(String deed, Duration limit, Call<T> call) throws DeviceException {
        return run(deed, limit, DeviceFault.TIMEOUT, call, () -> {});
    }

    /**
     * Runs a call and waits for it.
     *
     * @param deed what it does, for the message of a failure
     * @param limit how long it may wait for its turn, and again how long it may take
     * @param late the fault when it takes longer
     * @param undo runs on the same thread after a call that came to its end too late, when nobody waits any more
     */
    <T> T run(String deed, Duration limit, DeviceFault late, Call<T> call, Runnable undo) throws DeviceException {
        long millis = limit.toMillis();
        CompletableFuture<T> outcome = new CompletableFuture<>();
        try {
            if (!turn.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                throw new DeviceException(running, deed + " has to wait for a call that has not ended");
            }
            running = late;
            executor.execute(() -> settle(deed, call, outcome, undo));
            return outcome.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw giveUp(outcome, new DeviceException(late, deed + " took over " + millis + " ms", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp(outcome, new DeviceException(DeviceFault.TIMEOUT, deed + " was interrupted", e));
        } catch (ExecutionException e) {
            throw failure(deed, e);
        }
    }

    /** On the thread. The turn is given back only when the call has really ended. */
    private <T> void settle(String deed, Call<T> call, CompletableFuture<T> outcome, Runnable undo) {
        try {
            if (!complete(deed, call, outcome)) {
                undo.run();
            }
        } finally {
            turn.release();
        }
    }

    /** False when the outcome came too late. */
    private static <T> boolean complete(String deed, Call<T> call, CompletableFuture<T> outcome) {
        try {
            return outcome.complete(call.run());
        } catch (DeviceException | RuntimeException | Error e) {
            return outcome.completeExceptionally(e);
        } catch (CardException e) {
            return outcome.completeExceptionally(ScardError.told(deed, e));
        }
    }

    private static DeviceException giveUp(CompletableFuture<?> outcome, DeviceException reason) {
        outcome.completeExceptionally(reason);
        return reason;
    }

    private static DeviceException failure(String deed, ExecutionException e) {
        return switch (Objects.requireNonNull(e.getCause())) {
            case DeviceException told -> told;
            // The JDK says so of a card that left or was given back.
            case IllegalStateException gone -> new DeviceException(DeviceFault.NO_CARD, deed + " failed", gone);
            case Error error -> throw error;
            case RuntimeException unforeseen -> throw unforeseen;
            default -> new DeviceException(DeviceFault.BROKEN, deed + " failed", e);
        };
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something to do on the thread. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws CardException, DeviceException;
    }
}
