package dev.madoguchi.device.printer;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceStatus;
import dev.madoguchi.device.printer.EscPos.Align;

/** A printer whose slips all begin with words that say what they are only for. */
public final class MarkedSlipPrinter implements SlipPrinter {
    private final SlipPrinter printer;
    private final String mark;

    /** @param mark one line */
    public MarkedSlipPrinter(SlipPrinter printer, String mark) {
        this.printer = printer;
        this.mark = mark;
    }

    @Override
    public PrinterModel model() {
        return printer.model();
    }

    @Override
    public String name() {
        return printer.name();
    }

    @Override
    public PrintOutcome print(byte[] escpos) {
        byte[] head = new EscPos(model())
                .align(Align.CENTER)
                .bold(true)
                .line(mark)
                .bold(false)
                .rule()
                .bytes();
        byte[] marked = new byte[head.length + escpos.length];
        System.arraycopy(head, 0, marked, 0, head.length);
        System.arraycopy(escpos, 0, marked, head.length, escpos.length);
        return printer.print(marked);
    }

    @Override
    public DeviceStatus look() throws DeviceException {
        return printer.look();
    }
}
