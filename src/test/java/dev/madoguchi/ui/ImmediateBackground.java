package dev.madoguchi.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work at once, on the thread of the test: no sleeping, no waiting, no flicker. */
public final class ImmediateBackground implements Background {
    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onFailed) {
        T result;
        try {
            result = work.call();
        } catch (Exception error) {
            onFailed.accept(error);
            return;
        }
        onDone.accept(result);
    }
}
