<#
.SYNOPSIS
Makes the Windows installer (MSI). Run it on Windows with a JDK 25, Maven and WiX 3 or later (which jpackage calls).
.DESCRIPTION
Written and read through without a Windows computer: the commands are those of jpackage and jlink as JDK 25 documents them, and nobody
has run them on Windows yet. What it makes is installed for the whole computer, with a start menu entry, under an upgrade code that
never changes, so that a later MSI takes the place of an earlier one.
.EXAMPLE
installer\windows\build.ps1 -Out dist
#>
param(
  [string] $Out = 'dist',
  [string] $JavaHome = $env:MADOGUCHI_JAVA_HOME
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

# Never changes: by it Windows knows that two installers are versions of one program.
$upgradeCode = '6f0e7c1a-3f0b-4c55-9a57-2a5b7f1c4d10'
$platform = 'windows-x86_64'

function Invoke-Tool([string] $Program, [string[]] $Arguments) {
  & $Program @Arguments
  if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

if (-not $JavaHome) { $JavaHome = $env:JAVA_HOME }
if (-not $JavaHome -or -not (Test-Path "$JavaHome\bin\jpackage.exe")) { throw 'No JDK 25 found; name it with -JavaHome.' }
# Maven runs on it too.
$env:JAVA_HOME = $JavaHome
$project = (Resolve-Path "$PSScriptRoot\..\..").Path
$target = "$project\target"
$version = [regex]::Match((Get-Content -Raw "$project\src\main\java\dev\madoguchi\app\station\Program.java"), 'VERSION = "(.*)";').Groups[1].Value

Invoke-Tool 'mvn' @('-q', '-B', '-f', "$project\pom.xml", '-Djavafx.platform=win', "-Dnatives.platform=$platform", '-Dmaven.test.skip=true', 'package')

# What is installed: jars for the class path (jpackage's input), and beside them the modules of JavaFX, natives, configuration.
$jars = "$target\windows\jars"
$image = "$target\windows\content"
Remove-Item -Recurse -Force "$target\windows" -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force $jars, "$image\javafx", "$image\bin", "$image\natives" | Out-Null
Get-ChildItem "$target\app\*.jar" | Where-Object { $_.Name -notlike '*-x86_64.jar' } | Copy-Item -Destination $jars
Copy-Item "$target\javafx\*-win.jar" "$image\javafx"
Copy-Item -Recurse "$project\sample-config" "$image\sample-config"
Get-Content "$project\installer\java.args" | Where-Object { $_ -notlike '--module-path*' } | Set-Content "$image\java.args"
Get-Content "$project\installer\debian\native.args" | Add-Content "$image\java.args"
Copy-Item "$project\installer\window.args" "$image\window.args"

# Natives are unpacked now, so that nothing is unpacked while the program runs; JavaFX looks for its own in ..\bin, as seen from its jars.
Add-Type -AssemblyName System.IO.Compression.FileSystem
$natives = @(Get-ChildItem "$target\app\*-$platform.jar") + @(Get-ChildItem "$target\javafx\*-win.jar") + @(Get-ChildItem "$target\app\jSerialComm-*.jar")
foreach ($jar in $natives) {
  $zip = [System.IO.Compression.ZipFile]::OpenRead($jar.FullName)
  try {
    foreach ($entry in $zip.Entries) {
      $wanted = $entry.Name -like '*.dll' -and ($jar.Name -notlike 'jSerialComm*' -or $entry.FullName -like 'Windows/x86_64/*')
      $folder = if ($jar.Name -like 'javafx-*') { 'bin' } else { 'natives' }
      if ($wanted) { [System.IO.Compression.ZipFileExtensions]::ExtractToFile($entry, "$image\$folder\$($entry.Name)", $true) }
    }
  } finally { $zip.Dispose() }
}
$cascades = "$target\windows\cascades"
# OpenCV's jar for Windows does not hold them (pom.xml, profile windows).
$opencv = (Get-ChildItem "$target\app\opencv-*-linux-x86_64.jar").FullName
New-Item -ItemType Directory -Force $cascades | Out-Null
Push-Location $cascades
try {
  $root = 'org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades'
  Invoke-Tool "$JavaHome\bin\jar.exe" @('--extract', '--file', $opencv, "$root/haarcascade_frontalface_alt.xml", "$root/haarcascade_eye.xml")
  Invoke-Tool "$JavaHome\bin\jar.exe" @('--create', '--file', "$jars\opencv-cascades.jar", 'org')
} finally { Pop-Location }
Get-ChildItem "$image\natives\*.dll", "$image\bin\*.dll" | Sort-Object Name | ForEach-Object {
  '{0}  {1}' -f (Get-FileHash -Algorithm SHA256 $_.FullName).Hash.ToLowerInvariant(), $_.Name
} | Set-Content "$image\natives.sha256"

$modules = (Get-Content "$project\installer\debian\modules.txt") -join ','
Invoke-Tool "$JavaHome\bin\jlink.exe" @('--add-modules', $modules, '--include-locales=ja,en', '--strip-debug', '--no-man-pages', '--no-header-files', '--compress', 'zip-9', '--output', "$target\windows\runtime")
Copy-Item "$PSScriptRoot\make-cache.ps1", "$PSScriptRoot\server-task.ps1", "$PSScriptRoot\server-run.ps1" $image

# Launchers of jpackage read no argument files: each option of java.args stands for itself, with = where Java's own launcher takes a blank.
function Get-JavaOption([string] $File) {
  Get-Content $File | Where-Object { $_ -and $_ -notlike '#*' } | ForEach-Object { $_ -replace '^(--[a-z-]+) ', '$1=' }
}
$common = @(
  '--module-path=$ROOTDIR\javafx', '-Djava.library.path=$ROOTDIR\natives', '-DjSerialComm.library.path=$ROOTDIR\natives',
  '-Dmadoguchi.home=$ROOTDIR', '-XX:AOTCache=$ROOTDIR\madoguchi.aot', '-Xlog:disable'
) + @(Get-JavaOption "$image\java.args")
# The window's launcher is told more; the command, by which the server is started, would inherit that if it had no options of its own. In
# a file of properties a backslash is written twice.
$javaOptions = $common + @(Get-JavaOption "$image\window.args") | ForEach-Object { '--java-options', $_ }
$command = "$target\windows\command.properties"
Get-Content "$PSScriptRoot\command.properties" | Set-Content $command
Add-Content $command ('java-options=' + ($common -join ' ').Replace('\', '\\'))
$options = @(
  '--type', 'msi', '--name', 'Madoguchi', '--app-version', $version, '--vendor', 'Madoguchi', '--dest', $Out,
  '--description', 'Workstation of a municipal My Number Card counter',
  '--input', $jars, '--main-jar', 'madoguchi.jar', '--main-class', 'dev.madoguchi.app.Main',
  '--runtime-image', "$target\windows\runtime", '--license-file', "$project\LICENSE",
  '--arguments', 'start',
  '--add-launcher', "madoguchi-command=$command",
  '--win-menu', '--win-menu-group', 'Madoguchi', '--win-shortcut-prompt', '--win-upgrade-uuid', $upgradeCode, '--install-dir', 'Madoguchi',
  '--app-content', ((Get-ChildItem $image).FullName -join ',')
) + $javaOptions
Invoke-Tool "$JavaHome\bin\jpackage.exe" $options
Get-ChildItem "$Out\Madoguchi-$version.msi"
