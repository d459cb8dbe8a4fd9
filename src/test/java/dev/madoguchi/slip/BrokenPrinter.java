package dev.madoguchi.slip;

import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.PrintOutcome;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SlipPrinter;

/** A printer whose driver has a fault of its own. */
final class BrokenPrinter implements SlipPrinter {
    @Override
    public PrinterModel model() {
        return PrinterModel.usual();
    }

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public PrintOutcome print(byte[] escpos) {
        throw new IllegalStateException("a fault of the driver");
    }

    @Override
    public DeviceStatus look() {
        return new DeviceStatus.Ready(name());
    }
}
