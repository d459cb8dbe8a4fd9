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
 * The one thread that speaks to PC/SC, because a session belongs to the thread that began it. Every call has a limit: a
 * thread that hangs in the driver is left to itself, and a new one takes its place.
 */
final class PcscThread implements AutoCloseable {
    private static final Duration STOP_TIME = Duration.ofSeconds(2);

    private final Semaphore turn = new Semaphore(1, true);
    private ExecutorService executor = newExecutor();

    /** Runs a call and waits for it, see {@link #run(String, Duration, Call, Runnable)}. */
    <T> T run(String deed, Duration limit, Call<T> call) throws DeviceException {
        return run(deed, limit, call, () -> {});
    }

    /**
     * Runs a call and waits for it.
     *
     * @param deed what it does, for the message of a failure
     * @param limit how long it may wait for its turn, and again how long it may take
     * @param undo runs on the same thread after a call that came to its end too late, when nobody waits any more
     * @throws DeviceException {@code TIMEOUT} beyond the limit, or what PC/SC said
     */
    <T> T run(String deed, Duration limit, Call<T> call, Runnable undo) throws DeviceException {
        long millis = limit.toMillis();
        try {
            if (!turn.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                throw new DeviceException(DeviceFault.TIMEOUT, deed + " did not get its turn in " + millis + " ms");
            }
            try {
                return outcome(deed, submit(deed, call, undo), millis);
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, deed + " was interrupted", e);
        }
    }

    /** Only while holding the turn. */
    private <T> CompletableFuture<T> submit(String deed, Call<T> call, Runnable undo) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        executor.execute(() -> {
            if (!settle(deed, call, outcome)) {
                undo.run();
            }
        });
        return outcome;
    }

    /** False when the outcome came too late. */
    private static <T> boolean settle(String deed, Call<T> call, CompletableFuture<T> outcome) {
        try {
            return outcome.complete(call.run());
        } catch (DeviceException | RuntimeException | Error e) {
            return outcome.completeExceptionally(e);
        } catch (CardException e) {
            return outcome.completeExceptionally(ScardError.told(deed, e));
        }
    }

    private <T> T outcome(String deed, CompletableFuture<T> outcome, long millis)
            throws DeviceException, InterruptedException {
        try {
            return outcome.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw giveUp(outcome, new DeviceException(DeviceFault.TIMEOUT, deed + " took over " + millis + " ms", e));
        } catch (InterruptedException e) {
            giveUp(outcome, new DeviceException(DeviceFault.TIMEOUT, deed + " was interrupted", e));
            throw e;
        } catch (ExecutionException e) {
            throw failure(deed, e);
        }
    }

    private DeviceException giveUp(CompletableFuture<?> outcome, DeviceException reason) {
        outcome.completeExceptionally(reason);
        executor.shutdown();
        executor = newExecutor();
        // A call that hangs keeps the JDK's one context locked; the next call must not queue behind it.
        PcscContext.forget();
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

    private static ExecutorService newExecutor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("card-reader").factory());
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
