package dev.madoguchi.computer;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A computer with another system than Linux: it tells its addresses and its programs, and everything else a person looks at. */
final class OtherComputer implements Computer {
    @Override
    public Optional<List<Usb>> usb() {
        return Optional.empty();
    }

    @Override
    public Optional<List<RemovableDisk>> removable() {
        return Optional.empty();
    }

    @Override
    public Optional<List<InetAddress>> addresses() throws IOException {
        return Optional.of(Networks.addresses());
    }

    @Override
    public Optional<List<String>> wireless() {
        return Optional.empty();
    }

    @Override
    public Optional<List<Program>> programs() {
        String account = System.getProperty("user.name");
        return Optional.of(ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .filter(info -> info.command().isPresent())
                .map(info -> new Program(
                        Path.of(info.command().orElseThrow()).getFileName().toString(),
                        info.user().filter(user -> user.endsWith(account)).isPresent()))
                .toList());
    }

    @Override
    public Optional<Boolean> encrypted(Path folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> swapKept() {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> coreFilesOff() {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> predictionOff() {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> clipboardForgets() {
        return Optional.empty();
    }
}
