package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Which TCP ports of this computer are taken. Looks without connecting: vpcd takes whoever connects for a card. */
final class LocalPorts {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int ATTEMPTS = 20;

    private LocalPorts() {}

    /** Whether anybody listens there; false where the system keeps no such table. */
    static boolean listening(int port) throws DeviceException {
        String end = ":%04X".formatted(port);
        for (Path table : TABLES) {
            if (lines(table).stream().anyMatch(line -> listens(line, end))) {
                return true;
            }
        }
        return false;
    }

    /** The first of two neighbouring ports that were free a moment ago: vpcd has two slots. */
    static int freePair() throws DeviceException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = first.getLocalPort();
                if (port < 0xFFFF && !listening(port + 1)) {
                    return port;
                }
            } catch (IOException e) {
                throw new DeviceException(DeviceFault.ABSENT, "no free port for vpcd", e);
            }
        }
        throw new DeviceException(DeviceFault.ABSENT, "no two neighbouring free ports for vpcd");
    }

    private static List<String> lines(Path table) throws DeviceException {
        try {
            return Files.readAllLines(table);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.ABSENT, "the table of ports cannot be read", e);
        }
    }

    private static boolean listens(String line, String end) {
        String[] columns = line.strip().split("\\s+", -1);
        return columns.length > STATE && columns[STATE].equals(LISTEN) && columns[LOCAL_ADDRESS].endsWith(end);
    }
}
