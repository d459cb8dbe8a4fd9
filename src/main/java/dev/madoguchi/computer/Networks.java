package dev.madoguchi.computer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;

/** The networks this computer is in, as Java sees them. */
final class Networks {
    private Networks() {}

    /** Its addresses, without those that lead nowhere but to itself or to the same cable. */
    static List<InetAddress> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }
}
