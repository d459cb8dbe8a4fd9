package dev.madoguchi.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/**
 * The program as a person starts it, watched from within: says on standard output when the sign-in screen has been laid out, and,
 * where a password is given, how many megabytes are resident once somebody is at the desk; then it ends.
 */
final class StartProbe {
    /** Said when the sign-in screen stands. */
    static final String SHOWN = "shown";

    private static final String MAIN = "dev.madoguchi.app.Main";
    private static final Duration SETTLING = Duration.ofSeconds(4);
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration GAP = Duration.ofMillis(100);
    /** Of a processor: what the program asks for while it only waits. */
    private static final double AT_REST = 0.1;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static final AtomicBoolean DONE = new AtomicBoolean();

    private StartProbe() {}

    /** Arguments: the station's folder, its configuration, and perhaps who signs in and with what password. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path config = Path.of(arguments[1]);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            for (Window window : change.getList()) {
                watch(window.getScene(), arguments);
            }
        });
        try {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {"start", "--home", home.toString(), "--config", config.toString()});
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the program did not start", e.getCause());
        }
    }

    private static void watch(Scene scene, String... arguments) {
        scene.addPostLayoutPulseListener(() -> {
            if (scene.lookup("#staff-id") != null && DONE.compareAndSet(false, true)) {
                System.out.println(SHOWN);
                if (arguments.length > 2) {
                    signIn(scene, arguments[2], arguments[3]);
                }
            }
        });
    }

    private static void signIn(Scene scene, String id, String password) {
        field(scene, "#staff-id").setText(id);
        field(scene, "#staff-password").setText(password);
        AtomicBoolean atDesk = new AtomicBoolean();
        scene.addPostLayoutPulseListener(() -> {
            if (scene.lookup("#staff-id") == null
                    && scene.lookup("#shell") != null
                    && atDesk.compareAndSet(false, true)) {
                Thread.startVirtualThread(StartProbe::tellMemory);
            }
        });
        Optional.ofNullable(scene.lookup("#staff-enter"))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .ifPresent(Button::fire);
    }

    private static TextInputControl field(Scene scene, String id) {
        Node node = scene.lookup(id);
        if (node instanceof TextInputControl field) {
            return field;
        }
        throw new IllegalStateException("no field " + id);
    }

    /** What the program has had of processors, in nanoseconds. */
    private static long worked() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The most that is resident within the first seconds at the desk, and until every screen is made and nothing is left to do. */
    private static void tellMemory() {
        try {
            double most = 0;
            long began = System.nanoTime();
            long looked = began;
            long worked = worked();
            double busy = 1;
            while (System.nanoTime() - began < (busy > AT_REST ? MOST : SETTLING).toNanos()) {
                most = Math.max(most, ResidentMemory.now());
                LockSupport.parkNanos(GAP.toNanos());
                if (System.nanoTime() - looked > SECOND) {
                    busy = (double) (worked() - worked) / (System.nanoTime() - looked);
                    looked = System.nanoTime();
                    worked = worked();
                }
            }
            System.out.println(most);
            System.exit(0);
        } catch (IOException e) {
            throw new IllegalStateException("this system does not tell what is resident", e);
        }
    }
}
