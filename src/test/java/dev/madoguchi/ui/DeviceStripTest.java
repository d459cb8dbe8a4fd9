package dev.madoguchi.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.DeviceStatus;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class DeviceStripTest {
    private final DeviceBoard board = new DeviceBoard();

    @Test
    void showsAScannerOnlyWhereOneIsWatched() throws Exception {
        DeviceStrip strip = FxThread.call(() -> new DeviceStrip(board, new Texts(Locale.ENGLISH)));
        assertEquals(List.of("Camera", "Card reader", "Printer", "City server"), shown(strip));

        board.listener(DeviceKind.SCANNER).accept(new DeviceStatus.Ready("/dev/ttyACM0"));

        assertEquals(List.of("Camera", "Card reader", "Printer", "Scanner", "City server"), shown(strip));
        assertEquals("Ready", word(strip));
    }

    @Test
    void saysThatTheScannerIsUnplugged() throws Exception {
        DeviceStrip strip = FxThread.call(() -> new DeviceStrip(board, new Texts(Locale.ENGLISH)));

        board.listener(DeviceKind.SCANNER).accept(new DeviceStatus.Failed("/dev/ttyACM0", DeviceFault.ABSENT));

        assertEquals("Not connected", word(strip));
    }

    private static List<String> shown(DeviceStrip strip) throws Exception {
        return FxThread.call(() -> strip.root().getChildrenUnmodifiable().stream()
                .filter(cell -> cell.isManaged() && cell.isVisible())
                .map(cell -> ((Pane) cell).getChildren().get(1))
                .map(name -> ((Label) name).getText())
                .toList());
    }

    private static String word(DeviceStrip strip) throws Exception {
        return FxThread.call(() -> ((Label) strip.root().lookup("#device-scanner")).getText());
    }
}
