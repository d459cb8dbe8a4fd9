package dev.madoguchi.device;

/** What is known of one device right now. */
public sealed interface DeviceStatus {
    /** It answered the last time it was asked. */
    record Ready(String name) implements DeviceStatus {}

    /** It is there and has something to say before it fails, such as paper near its end. */
    record Warning(String name, String messageKey) implements DeviceStatus {}

    /** It cannot be used until somebody does something about it. */
    record Failed(String name, DeviceFault fault) implements DeviceStatus {}

    /** The name a person knows the device by. */
    String name();
}
