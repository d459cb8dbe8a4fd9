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
icacls $folder /inheritance:r /grant 'Administrators:(OI)(CI)F' 'SYSTEM:(OI)(CI)F' 'LOCAL SERVICE:(OI)(CI)M' | Out-Null
$action = New-ScheduledTaskAction -Execute "$Program\madoguchi-command.exe" -Argument "server --config `"$Config`""
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit ([TimeSpan]::Zero)
Register-ScheduledTask -TaskName $name -Action $action -Settings $settings -Trigger (New-ScheduledTaskTrigger -AtStartup) `
  -Principal (New-ScheduledTaskPrincipal -UserId 'LOCALSERVICE' -LogonType ServiceAccount) -Force | Out-Null
Start-ScheduledTask -TaskName $name
