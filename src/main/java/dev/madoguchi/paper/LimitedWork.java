package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a print system's call that has no limit of its own, and gives up on it in time. */
record LimitedWork(String thread, Duration limit) {

    /** Something a print system does. */
    interface Call<T> {
        T call() throws DeviceException;
    }

    <T> T run(Call<T> call) throws DeviceException {
        FutureTask<T> task = new FutureTask<>(call::call);
        Thread worker = Thread.ofPlatform().daemon().name(thread).start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DeviceException device) {
                throw device;
            }
            throw new DeviceException(DeviceFault.BROKEN, thread + " failed", e);
        } catch (TimeoutException e) {
            worker.interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, thread + " did not finish in " + limit, e);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, thread + " was interrupted", e);
        }
    }
}
