package dev.madoguchi.device.serial;

/**
 * How both ends of a serial line must be set; a wrong baud rate reads as garbage, a wrong flow control loses bytes.
 *
 * @param baud bits a second, such as 9600 or 115200
 * @param dataBits 7 or 8
 * @param stopBits 1 or 2
 */
public record SerialSettings(int baud, int dataBits, int stopBits, Parity parity, FlowControl flow) {

    /** The check bit of each byte. */
    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    /** How the device says that it cannot take more. */
    public enum FlowControl {
        NONE,
        /** The wires RTS and CTS. */
        RTS_CTS,
        /** The wires DTR and DSR, usual for receipt printers. */
        DTR_DSR,
        /** The bytes 0x11 and 0x13 in the stream. */
        XON_XOFF
    }

    /** 8 data bits, no parity, 1 stop bit and no flow control at this speed. */
    public static SerialSettings of(int baud) {
        return new SerialSettings(baud, 8, 1, Parity.NONE, FlowControl.NONE);
    }

    /** The same with another flow control. */
    public SerialSettings with(FlowControl other) {
        return new SerialSettings(baud, dataBits, stopBits, parity, other);
    }
}
