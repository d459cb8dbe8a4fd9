@echo off
rem The one entry to Madoguchi on Windows: finds a JDK 25, builds when there is no jar, runs. Written without a Windows
rem computer to try it on; the same commands as installer/madoguchi.
setlocal
set "HERE=%~dp0.."
set "JAVA="
for %%J in ("%MADOGUCHI_JAVA_HOME%" "%JAVA_HOME%") do (
  if not defined JAVA if exist "%%~J\release" (
    findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%%~J\release" >nul && set "JAVA=%%~J"
  )
)
if not defined JAVA for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-2*" "%ProgramFiles%\Java\jdk-2*") do (
  if exist "%%~J\release" findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%%~J\release" >nul && set "JAVA=%%~J"
)
if not defined JAVA (
  echo madoguchi: no JDK 25 found. Install one, or set MADOGUCHI_JAVA_HOME. 1>&2
  exit /b 1
)
rem Maven runs on it too.
set "JAVA_HOME=%JAVA%"
if "%~1"=="verify" (
  call mvn -B -ntp -f "%HERE%\pom.xml" -Djavafx.platform=win -Dnatives.platform=windows-x86_64 verify && exit /b 0
  exit /b 1
)
if not exist "%HERE%\target\app\madoguchi.jar" (
  echo madoguchi: building, which takes a minute 1>&2
  call mvn -q -B -ntp -f "%HERE%\pom.xml" -Djavafx.platform=win -Dnatives.platform=windows-x86_64 -Dmaven.test.skip=true package
  if errorlevel 1 exit /b 1
)
rem Temporary files go into a folder of this run: closing looks through it, and it goes when the program ends.
set "RUN=%TEMP%\madoguchi.%RANDOM%%RANDOM%"
mkdir "%RUN%"
rem What a window is told besides; a server keeps both compilers.
set WINDOW=
for %%C in (start demo bench prove-privacy) do if "%~1"=="%%C" set WINDOW="@%HERE%\target\window.args"
"%JAVA%\bin\java.exe" "@%HERE%\target\java.args" %WINDOW% "-Dmadoguchi.home=%HERE%" "-Djava.io.tmpdir=%RUN%" -cp "%HERE%\target\app\*" dev.madoguchi.app.Main %*
set "STATUS=%errorlevel%"
rmdir /s /q "%RUN%"
exit /b %STATUS%
