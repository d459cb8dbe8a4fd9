<#
.SYNOPSIS
Has the city's server start with the computer, as the service account LOCAL SERVICE, which has no rights beyond its folder; -Remove takes
it away again and leaves the folder. Not run on Windows yet.
#>
param([string] $Config = "$env:ProgramData\Madoguchi\server.yaml", [string] $Program = "$env:ProgramFiles\Madoguchi", [switch] $Remove)
$ErrorActionPreference = 'Stop'
$name = 'Madoguchi city server'
if ($Remove) {
  Stop-ScheduledTask -TaskName $name -ErrorAction SilentlyContinue
  Unregister-ScheduledTask -TaskName $name -Confirm:$false
  return
}
if (-not (Test-Path $Config)) { throw "Write $Config first; docs and an example are in sample-config." }
$folder = Split-Path $Config
# Administrators, SYSTEM and LOCAL SERVICE by their numbers, as their names are not the same in every language of Windows.
icacls $folder /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F' '*S-1-5-19:(OI)(CI)M' | Out-Null
if ($LASTEXITCODE -ne 0) { throw "icacls ended with $LASTEXITCODE; the rights of $folder are not as they must be." }
$action = New-ScheduledTaskAction -Execute "$Program\madoguchi-command.exe" -Argument "server --config `"$Config`""
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero)
Register-ScheduledTask -TaskName $name -Action $action -Settings $settings -Trigger (New-ScheduledTaskTrigger -AtStartup) `
  -Principal (New-ScheduledTaskPrincipal -UserId 'LOCALSERVICE' -LogonType ServiceAccount) -Force | Out-Null
Start-ScheduledTask -TaskName $name
